package vn.lienthong.bench.online;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.lienthong.bench.online.load.LoadGenerator;
import vn.lienthong.bench.online.load.Measured;
import vn.lienthong.bench.online.load.Target;
import vn.lienthong.bench.online.stage.BodySize;
import vn.lienthong.bench.online.stage.Contender;
import vn.lienthong.bench.online.stage.Stage;
import vn.lienthong.simulation.demo.Narrator;

/** Lets the contenders take turns, and keeps what comes of it. */
final class Measurement {
    private static final double[] LADDER = {0.25, 0.5, 0.7, 0.8, 0.9, 1.0};
    private static final Duration PROVIDER_TURN = Duration.ofSeconds(1);
    private static final int OPEN_CONNECTIONS = 128;
    private static final int WARM_UP_SLICES = 2;

    private final Stage stage;
    private final Plan plan;
    private final Narrator narrator;
    private final Findings findings = new Findings();

    Measurement(Stage stage, Plan plan, Narrator narrator) {
        this.stage = stage;
        this.plan = plan;
        this.narrator = narrator;
    }

    Findings run() {
        List<Contender> verifiers = stage.verifiers();
        warmUp(verifiers, plan.warmUp());
        for (int round = 1; round <= plan.rounds(); round++) {
            takeTurns(inTurn(verifiers, round), plan.turn());
            for (Contender contender : inTurn(verifiers, round)) {
                steady(contender);
            }
            say("round %d of %d", round, plan.rounds());
        }
        for (int round = 1; plan.searchSteps() > 0 && round <= plan.rounds(); round++) {
            inTurn(verifiers, round).forEach(this::search);
            say("saturation under open load, round %d of %d", round, plan.rounds());
        }
        if (plan.searchSteps() > 0) {
            verifiers.forEach(this::climb);
            say("the ladder of rates");
        }
        mediate();
        return findings;
    }

    private void mediate() {
        if (stage.mediators().isEmpty()) {
            findings.leaveOut("d, d2 and e, because nginx is missing: apt-get install nginx-light");
            return;
        }
        List<Contender> all = new ArrayList<>();
        stage.mediators().values().forEach(all::addAll);
        // What has no Java is warm.
        warmUp(all.stream().filter(contender -> contender.allocation() != null).toList(), plan.mediationWarmUp());
        for (int round = 1; round <= plan.rounds(); round++) {
            takeTurns(inTurn(all, round), plan.mediationTurn());
        }
        for (Map.Entry<BodySize, Target> stub : stage.stubs().entrySet()) {
            LoadGenerator.closed(stub.getValue(), plan.connections(), PROVIDER_TURN.dividedBy(2));
            findings.provider(
                    stub.getKey(),
                    LoadGenerator.closed(stub.getValue(), plan.connections(), PROVIDER_TURN)
                            .throughput());
        }
        say("mediation of %d sizes", BodySize.values().length);
    }

    /** Every second round the other way round, so that nobody always comes after the same one. */
    private static List<Contender> inTurn(List<Contender> contenders, int round) {
        List<Contender> turn = new ArrayList<>(contenders);
        if (round % 2 == 0) {
            Collections.reverse(turn);
        }
        return turn;
    }

    /** In slices, so that what the compiler still has to do after one goes on while others have theirs. */
    private void warmUp(List<Contender> contenders, Duration duration) {
        Duration slice = duration.dividedBy(WARM_UP_SLICES);
        Map<Contender, Long> answered = new HashMap<>();
        for (int i = 0; i < WARM_UP_SLICES; i++) {
            for (Contender contender : contenders) {
                Measured measured = LoadGenerator.closed(contender.target(), plan.connections(), slice);
                answered.merge(contender, measured.answered(), Long::sum);
            }
        }
        answered.forEach((contender, count) -> {
            if (count == 0) {
                throw new CannotMeasureException(contender.label() + " answers nothing right");
            }
        });
        say("%d contenders are warm", contenders.size());
    }

    private void takeTurns(List<Contender> contenders, Duration turn) {
        for (Contender contender : contenders) {
            result(contender)
                    .closed(Cost.of(
                            () -> LoadGenerator.closed(contender.target(), plan.connections(), turn),
                            contender,
                            stage.others(),
                            stage.hubDatabase()));
        }
    }

    private void steady(Contender contender) {
        result(contender).steady(open(contender, Plan.STEADY_RATE, plan.latencyTurn()));
    }

    private void search(Contender contender) {
        Result result = result(contender);
        result.saturation(Saturation.around(
                result.closedThroughput(), plan.searchSteps(), rate -> open(contender, rate, plan.searchTurn())));
    }

    private void climb(Contender contender) {
        Result result = result(contender);
        for (double share : LADDER) {
            int rate = (int) (share * result.throughput());
            result.rung(rate, open(contender, rate, plan.searchTurn()));
        }
    }

    private static Measured open(Contender contender, int rate, Duration turn) {
        return LoadGenerator.open(contender.target(), OPEN_CONNECTIONS, rate, turn);
    }

    private Result result(Contender contender) {
        return findings.result(contender.key(), contender.label());
    }

    private void say(String sentence, Object... values) {
        narrator.say(String.format(Locale.ROOT, sentence, values));
    }
}
