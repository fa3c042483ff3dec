package vn.lienthong.bench.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import vn.lienthong.bench.online.load.LoadGenerator;
import vn.lienthong.bench.online.load.Measured;
import vn.lienthong.bench.online.load.Target;
import vn.lienthong.bench.online.stage.StageOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** All that is measured of connectors, once and with two of them. How fast it is does not matter here. */
class CopiesStageTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HUB = PROJECT.resolve("routes/target/app/hub.jar");
    private static final List<String> READY_EARLY = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

    @Test
    void copiesAnswerOneHangsWhileTheOtherAnswersAndEachIsReplaced() throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(HUB), "the hub is not packaged yet");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try (CopiesStage stage = new CopiesStage(new StageOptions(0, PROJECT, HUB, java, READY_EARLY, ""), 2, true)) {
            stage.start();
            CopiedConnector rest = stage.copies().get(0);
            CopiedConnector soap = stage.copies().get(1);
            Target toRest = stage.target(List.of(rest));
            Target toSoap = stage.target(List.of(soap));
            answersRight(stage.target(stage.copies()));
            hangs(stage.system(rest), toRest, toSoap);
            answersRight(toRest);
            assertThat(Swap.ofTable(rest, toRest).once()).isPositive();
            assertThat(Swap.ofStylesheet(soap, toSoap).once()).isPositive();
        }
    }

    private static void answersRight(Target target) {
        Measured measured = LoadGenerator.closed(target, 2, Duration.ofMillis(500));
        assertThat(measured.answered()).isPositive();
        assertThat(measured.wrong()).isZero();
    }

    private static void hangs(SimulatedSystem system, Target hanging, Target other) throws InterruptedException {
        system.hang();
        try (SideLoad load = SideLoad.start(hanging, 100)) {
            TimeUnit.SECONDS.sleep(1);
            answersRight(other);
            SideLoad.Outcomes outcomes = load.end();
            assertThat(outcomes.outcomes()).containsOnlyKeys("HUB-503-BUSY", "HUB-504-PROVIDER");
            assertThat(outcomes.of("HUB-504-PROVIDER")).isEqualTo(Isolation.BULKHEAD);
        } finally {
            system.recover();
        }
    }
}
