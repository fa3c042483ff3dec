package vn.lienthong.hub.population;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Questions that come at once go together, and each gets its own answer. */
class SharedTripsTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<List<String>> trips = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService askers = Executors.newCachedThreadPool();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @AfterEach
    void end() throws InterruptedException {
        firstMayEnd.countDown();
        askers.shutdown();
        assertThat(askers.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aLoneQuestionIsAskedAlone() {
        SharedTrips<String> shared = new SharedTrips<>(this::answers, LIMIT);

        assertThat(shared.ask("one")).isEqualTo("answer to one");
        assertThat(shared.ask("two")).isEqualTo("answer to two");
        assertThat(trips).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void whatComesWhileATripIsUnderWayGoesTogether() {
        SharedTrips<String> shared = new SharedTrips<>(this::firstWaits, LIMIT);
        CompletableFuture<String> first = ask(shared, "first");
        await().until(() -> trips.size() == 1);
        List<CompletableFuture<String>> others =
                IntStream.range(0, 5).mapToObj(i -> ask(shared, "other " + i)).toList();
        await().until(() -> shared.waiting() == 5);
        firstMayEnd.countDown();

        assertThat(first.join()).isEqualTo("answer to first");
        assertThat(others.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.range(0, 5)
                        .mapToObj(i -> "answer to other " + i)
                        .toList());
        assertThat(trips).hasSize(2);
        assertThat(trips.get(1)).hasSize(5);
    }

    @Test
    void aTripThatFailsFailsForThoseOnItAndNobodyElse() {
        SharedTrips<String> shared = new SharedTrips<>(
                questions -> {
                    if (questions.contains("bad")) {
                        throw new IllegalArgumentException("away");
                    }
                    return answers(questions);
                },
                LIMIT);

        assertThatThrownBy(() -> shared.ask("bad")).hasMessage("away");
        assertThat(shared.ask("good")).isEqualTo("answer to good");
    }

    @Test
    void whoWaitsTooLongGivesUpAndTheOthersGoOn() {
        SharedTrips<String> shared = new SharedTrips<>(this::firstWaits, Duration.ofMillis(200));
        CompletableFuture<String> first = ask(shared, "first");
        await().until(() -> trips.size() == 1);

        assertThatThrownBy(() -> shared.ask("impatient")).isInstanceOf(IllegalStateException.class);
        assertThat(shared.waiting()).isZero();
        firstMayEnd.countDown();
        assertThat(first.join()).isEqualTo("answer to first");
        assertThat(shared.ask("later")).isEqualTo("answer to later");
    }

    @Test
    void ofManyAtOnceEachGetsItsOwnAnswerInFewerTrips() {
        int threads = 40;
        int questions = 500;
        SharedTrips<String> shared = new SharedTrips<>(this::answers, LIMIT);
        List<CompletableFuture<Void>> all = IntStream.range(0, threads)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < questions; i++) {
                                String question = thread + "/" + i;
                                assertThat(shared.ask(question)).isEqualTo("answer to " + question);
                            }
                        },
                        askers))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(trips.stream().mapToInt(List::size).sum()).isEqualTo(threads * questions);
        assertThat(trips).hasSizeLessThan(threads * questions).allMatch(trip -> trip.size() <= 64);
    }

    private CompletableFuture<String> ask(SharedTrips<String> shared, String question) {
        return CompletableFuture.supplyAsync(() -> shared.ask(question), askers);
    }

    private List<String> firstWaits(List<String> questions) {
        List<String> answers = answers(questions);
        try {
            assertThat(firstMayEnd.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private List<String> answers(List<String> questions) {
        trips.add(questions);
        Thread.yield();
        return questions.stream().map(question -> "answer to " + question).toList();
    }
}
