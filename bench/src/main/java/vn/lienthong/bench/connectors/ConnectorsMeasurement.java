package vn.lienthong.bench.connectors;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import vn.lienthong.simulation.demo.Narrator;

/** Starts a hub with few connectors and one with many in turns, and then replaces connectors of the one with many. */
final class ConnectorsMeasurement {
    /** A swap ends just after a look of the hub; pauses of 370, 740, 110 ... spread the next ones over a second. */
    private static final int PAUSE_MILLIS = 370;

    private static final int SPREAD_MILLIS = 1_000;
    /** Until a hub has the process ready in which it tries mappings. */
    private static final int SETTLE_SECONDS = 15;

    private final CopiesStage few;
    private final CopiesStage many;
    private final ConnectorsPlan plan;
    private final Narrator narrator;

    ConnectorsMeasurement(CopiesStage few, CopiesStage many, ConnectorsPlan plan, Narrator narrator) {
        this.few = few;
        this.many = many;
        this.plan = plan;
        this.narrator = narrator;
    }

    ConnectorsResult run() throws IOException, InterruptedException {
        ConnectorsResult result = new ConnectorsResult(plan);
        // The first start makes tables, and reads from the disk what the others find in memory.
        started(few);
        few.stop();
        started(many);
        many.stop();
        say("each was started once, which does not count");
        for (int round = 1; round <= plan.rounds(); round++) {
            boolean isLast = round == plan.rounds();
            result.few(started(few));
            few.stop();
            result.many(started(many));
            if (!isLast) {
                many.stop();
            }
            say("start %d of %d", round, plan.rounds());
        }
        swap(result);
        return result;
    }

    private void swap(ConnectorsResult result) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        CopiedConnector rest = many.copies().get(0);
        CopiedConnector soap = many.copies().get(1);
        Swap table = Swap.ofTable(rest, many.target(List.of(rest)));
        Swap stylesheet = Swap.ofStylesheet(soap, many.target(List.of(soap)));
        for (int swap = 1; swap <= plan.swaps(); swap++) {
            TimeUnit.MILLISECONDS.sleep((long) PAUSE_MILLIS * swap % SPREAD_MILLIS);
            result.swap((swap % 2 == 1 ? table : stylesheet).once());
        }
        say("%d swaps", plan.swaps());
    }

    private static Duration started(CopiesStage stage) throws InterruptedException {
        long began = System.nanoTime();
        stage.start();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void say(String sentence, Object... values) {
        narrator.say(String.format(Locale.ROOT, sentence, values));
    }
}
