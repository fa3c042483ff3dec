package vn.lienthong.hub.population;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Questions that come at once share a trip to the database. Whoever comes while enough trips are under way waits, and goes
 * along with the next; who is first of those that wait makes it for all. So a lone question is asked at once, and the more
 * there are the less each costs.
 *
 * @param <A> the answer to one question
 */
final class SharedTrips<A> {
    /** With three at once each has fewer questions, and the hub answers a fifth less. */
    private static final int AT_ONCE = 1;

    private static final int QUESTIONS = 64;

    private final Function<List<String>, List<A>> trip;
    private final Duration limit;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Queue<Asked> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param trip gets some questions, and says their answers in the same order
     * @param limit how long a question may wait for its answer
     */
    SharedTrips(Function<List<String>, List<A>> trip, Duration limit) {
        this.trip = trip;
        this.limit = limit;
    }

    /**
     * @throws RuntimeException what the trip has thrown that the question was on
     * @throws IllegalStateException if it was on none in time, or its thread was interrupted
     */
    A ask(String question) {
        Asked asked = new Asked(question);
        waiting.add(asked);
        if (free.tryAcquire()) {
            lead();
        }
        return asked.await();
    }

    /** How many questions wait for a trip. */
    int waiting() {
        return waiting.size();
    }

    private void lead() {
        List<Asked> together = new ArrayList<>();
        for (Asked next = waiting.poll(); next != null; next = together.size() < QUESTIONS ? waiting.poll() : null) {
            together.add(next);
        }
        try {
            if (!together.isEmpty()) {
                answer(together);
            }
        } finally {
            handOver();
        }
    }

    private void answer(List<Asked> together) {
        try {
            List<A> answers =
                    trip.apply(together.stream().map(asked -> asked.question).toList());
            for (int i = 0; i < answers.size(); i++) {
                together.get(i).answered(answers.get(i), null);
            }
        } catch (RuntimeException | Error e) {
            RuntimeException failure = e instanceof RuntimeException known ? known : new IllegalStateException(e);
            together.forEach(asked -> asked.answered(null, failure));
        }
    }

    /** To the first who waits; if nobody does, the next who comes need not. */
    private void handOver() {
        do {
            for (Asked next : waiting) {
                if (next.mayLead()) {
                    return;
                }
            }
            free.release();
            // Somebody may have come in between and found no trip free.
        } while (waiting.stream().anyMatch(Asked::waits) && free.tryAcquire());
    }

    private enum State {
        WAITS,
        LEADS,
        GONE
    }

    /** A question, and the thread that waits for its answer. */
    private final class Asked {
        private final String question;
        private final Thread thread = Thread.currentThread();
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITS);
        private A answer;
        private RuntimeException failure;
        private volatile boolean isAnswered;

        Asked(String question) {
            this.question = question;
        }

        boolean waits() {
            return state.get() == State.WAITS;
        }

        boolean mayLead() {
            boolean leads = state.compareAndSet(State.WAITS, State.LEADS);
            if (leads) {
                LockSupport.unpark(thread);
            }
            return leads;
        }

        void answered(A found, RuntimeException instead) {
            answer = found;
            failure = instead;
            isAnswered = true;
            LockSupport.unpark(thread);
        }

        A await() {
            long end = System.nanoTime() + limit.toNanos();
            // Whoever is to lead does so, also if another trip has answered it meanwhile: others count on it.
            while (!(isOver(end) && state.compareAndSet(State.WAITS, State.GONE))) {
                if (state.compareAndSet(State.LEADS, State.WAITS)) {
                    lead();
                } else {
                    LockSupport.parkNanos(this, end - System.nanoTime());
                }
            }
            if (!isAnswered) {
                waiting.remove(this);
                throw new IllegalStateException("it was not asked within " + limit);
            }
            if (failure != null) {
                throw failure;
            }
            return answer;
        }

        private boolean isOver(long end) {
            return isAnswered || System.nanoTime() - end >= 0 || thread.isInterrupted();
        }
    }
}
