package vn.lienthong.bench.online.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.lienthong.bench.online.load.LoadGenerator;
import vn.lienthong.bench.online.load.Measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** All that is measured, started once with few people. How fast it is does not matter here. */
class StageTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HUB = PROJECT.resolve("routes/target/app/hub.jar");
    private static final int PEOPLE = 2_000;
    private static final List<String> READY_EARLY = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

    @Test
    void everybodyAnswersRightAndOnlyTheHubRecords() throws InterruptedException {
        assumeTrue(Files.isRegularFile(HUB), "the hub is not packaged yet");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String peers = System.getProperty("java.class.path");
        StageOptions options = new StageOptions(PEOPLE, PROJECT, HUB, java, READY_EARLY, peers);
        try (Stage stage = Stage.set(options)) {
            assertThat(stage.hubDatabase().durability()).doesNotContain("off");
            Stream.concat(
                            stage.verifiers().stream(),
                            stage.mediators().values().stream().flatMap(contenders -> contenders.stream()))
                    .forEach(contender -> answersRight(stage, contender));
        }
    }

    private static void answersRight(Stage stage, Contender contender) {
        long before = stage.hubDatabase().bytes();
        Measured measured = LoadGenerator.closed(contender.target(), 2, Duration.ofMillis(500));
        assertThat(measured.answered()).as(contender.label()).isPositive();
        assertThat(measured.wrong()).as(contender.label()).isZero();
        boolean records = contender.key().startsWith("a") || contender.key().startsWith("d-");
        if (!records) {
            assertThat(stage.hubDatabase().bytes()).as(contender.label()).isEqualTo(before);
        }
    }
}
