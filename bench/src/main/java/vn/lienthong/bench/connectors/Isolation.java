package vn.lienthong.bench.connectors;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.bench.online.Saturation;
import vn.lienthong.bench.online.load.LoadGenerator;
import vn.lienthong.bench.online.load.Measured;
import vn.lienthong.bench.online.load.Target;
import vn.lienthong.simulation.demo.Narrator;

/**
 * Asks nineteen connectors at a steady rate while the twentieth, asked beside them, answers in one turn and hangs in the
 * next.
 */
final class Isolation {
    static final int PROVIDERS = 20;
    /** What the copies of {@code evn} say: so many calls at a time, each for so long. */
    static final int BULKHEAD = 40;

    static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(3);
    static final double SHARE_OF_SATURATION = 0.7;
    private static final int TIMES_ITS_BULKHEAD = 10;
    private static final int CLOSED_CONNECTIONS = 96;
    private static final int OPEN_CONNECTIONS = 256;
    private static final int WARM_UP_SLICES = 4;
    /** Until the bulkhead is full. */
    private static final Duration LEAD = Duration.ofSeconds(1);

    private final IsolationPlan plan;
    private final Narrator narrator;
    private final SimulatedSystem hanging;
    private final Target all;
    private final Target nineteen;
    private final Target twentieth;

    Isolation(CopiesStage stage, IsolationPlan plan, Narrator narrator) {
        this.plan = plan;
        this.narrator = narrator;
        List<CopiedConnector> copies = stage.copies();
        // The first one speaks REST.
        CopiedConnector one = copies.get(0);
        this.hanging = stage.system(one);
        this.all = stage.target(copies);
        this.nineteen = stage.target(copies.subList(1, copies.size()));
        this.twentieth = stage.target(List.of(one));
    }

    IsolationResult run() throws InterruptedException {
        double closed = warmUp();
        double saturation = Saturation.around(
                closed, plan.searchSteps(), rate -> LoadGenerator.open(all, OPEN_CONNECTIONS, rate, plan.searchTurn()));
        IsolationResult result = new IsolationResult(saturation, offeredTo(saturation));
        say("saturation with %d connectors: %,.0f answers/s", PROVIDERS, saturation);
        for (int round = 1; round <= plan.rounds(); round++) {
            // Every second round the other way round, so that neither always comes first.
            if (round % 2 == 1) {
                result.answering(answering(saturation));
                result.hanging(hanging(saturation));
            } else {
                result.hanging(hanging(saturation));
                result.answering(answering(saturation));
            }
            say("round %d of %d", round, plan.rounds());
        }
        return result;
    }

    /** @return right answers a second under the closed load at its end */
    private double warmUp() {
        Measured last = null;
        for (int slice = 0; slice < WARM_UP_SLICES; slice++) {
            last = LoadGenerator.closed(all, CLOSED_CONNECTIONS, plan.warmUp().dividedBy(WARM_UP_SLICES));
        }
        if (last.answered() == 0) {
            throw new CannotMeasureException("The copies of the connectors answer nothing right");
        }
        say("warm");
        return last.throughput();
    }

    private IsolationResult.Turn answering(double saturation) throws InterruptedException {
        return turn(saturation);
    }

    private IsolationResult.Turn hanging(double saturation) throws InterruptedException {
        hanging.hang();
        try {
            return turn(saturation);
        } finally {
            hanging.recover();
        }
    }

    /** The twentieth is offered the same whether it hangs or not: only that it hangs is measured. */
    private IsolationResult.Turn turn(double saturation) throws InterruptedException {
        try (SideLoad load = SideLoad.start(twentieth, offeredTo(saturation))) {
            TimeUnit.MILLISECONDS.sleep(LEAD.toMillis());
            int rate = (int) (shareOf(saturation) * (PROVIDERS - 1));
            Measured others = LoadGenerator.open(nineteen, OPEN_CONNECTIONS, rate, plan.turn());
            return new IsolationResult.Turn(others, load.end());
        }
    }

    /** Of each provider, requests a second. */
    private static double shareOf(double saturation) {
        return SHARE_OF_SATURATION * saturation / PROVIDERS;
    }

    /** To the twentieth: as long as a call holds its place, ten times as many come as there are places. */
    private static double offeredTo(double saturation) {
        double toFillIt = (double) TIMES_ITS_BULKHEAD * BULKHEAD / RESPONSE_TIMEOUT.toSeconds();
        return Math.max(toFillIt, shareOf(saturation));
    }

    private void say(String sentence, Object... values) {
        narrator.say(String.format(Locale.ROOT, sentence, values));
    }
}
