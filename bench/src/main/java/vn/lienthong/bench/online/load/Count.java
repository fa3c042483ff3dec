package vn.lienthong.bench.online.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.hyperfoil.api.session.Session;
import io.netty.buffer.ByteBuf;
import org.HdrHistogram.Histogram;

/** Counts what one load asks and gets. All of it happens on the generator's one thread. */
final class Count {
    private static final int DIGITS = 3;

    private final List<Question> questions;
    private final Schedule schedule;
    private final List<Lane> lanes = new ArrayList<>();
    private final Histogram latency = new Histogram(DIGITS);
    private long asked;
    private long answered;
    private long wrong;
    private long firstNanos;
    private long lastNanos;

    /** @param schedule when each request is meant to be sent; null if it is when the one before is answered */
    Count(List<Question> questions, Schedule schedule) {
        this.questions = questions;
        this.schedule = schedule;
    }

    /** The first step of a session: which question it asks, and when it was meant to. */
    boolean begin(Session session) {
        long now = System.nanoTime();
        if (asked == 0) {
            firstNanos = now;
        }
        long meant = schedule == null ? now : schedule.nanosOf(asked, session.phaseStartTimestamp());
        lane(session).begin(questions.get((int) (asked % questions.size())), meant);
        asked++;
        return true;
    }

    Lane lane(Session session) {
        int id = session.uniqueId();
        while (lanes.size() <= id) {
            lanes.add(new Lane());
        }
        return lanes.get(id);
    }

    void read(Session session, ByteBuf data, int offset, int length) {
        lane(session).read(data, offset, length);
    }

    void end(Session session) {
        Lane lane = lane(session);
        lastNanos = System.nanoTime();
        if (lane.isRight()) {
            answered++;
            latency.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(lastNanos - lane.meantNanos())));
        } else if (lane.isAnswered()) {
            wrong++;
        }
    }

    /** @param planned how many were to be asked; what was never sent counts as not answered */
    Measured measured(long planned) {
        return new Measured(
                Math.max(planned, asked), answered, wrong, Duration.ofNanos(lastNanos - firstNanos), latency);
    }
}
