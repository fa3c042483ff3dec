package vn.lienthong.bench.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.bench.online.load.Measured;

import static org.assertj.core.api.Assertions.assertThat;

class OnlineReportTest {
    private static final Machine MACHINE = new Machine(2, 24, "25", "-Xmx1g", "PostgreSQL 18", "fsync on");

    private final Findings findings = new Findings();

    @BeforeEach
    void everybodyHadATurn() {
        turn("a", 3_000);
        turn("b", 3_100);
        turn("c", 1_500);
        turn("c2", 4_000);
        findings.leaveOut("d, because nginx is missing");
    }

    @Test
    void theDocumentHasEachRatioWithItsLimitAndWhetherItHolds() {
        JsonNode ratios = document().path("ratios");
        assertThat(ratios.findValuesAsText("name")).contains("throughput a/c", "throughput a/c2", "wrong answers");
        for (JsonNode ratio : ratios) {
            assertThat(ratio.path("value").isNumber()).isTrue();
            assertThat(ratio.path("limit").isNumber()).isTrue();
            boolean isExpected = !ratio.path("name").asText().equals("throughput a/c2");
            assertThat(ratio.path("holds").asBoolean()).as(ratio.toString()).isEqualTo(isExpected);
        }
    }

    @Test
    void theDocumentSaysWhatItCostAndWhatWasLeftOut() {
        JsonNode hub = document().path("contenders").get(0);
        assertThat(hub.path("cpuMicrosPerAnswer").path(Cost.ITSELF).asDouble()).isEqualTo(100);
        assertThat(hub.path("loggedBytesPerAnswer").asDouble()).isEqualTo(600);
        assertThat(hub.path("millisAtSteadyRate").path("p99.0").asDouble()).isBetween(1.9, 2.1);
        assertThat(document().path("leftOut").get(0).asText()).contains("nginx is missing");
    }

    @Test
    void theTableNamesWhatDoesNotHold() {
        StringWriter text = new StringWriter();
        new OnlineText(findings, Plan.quick(), MACHINE).print(new PrintWriter(text, true));
        assertThat(text.toString())
                .containsPattern("throughput a/c2 +0.75 \\(at least 1.00\\) DOES NOT HOLD")
                .containsPattern("throughput a/c +2.00 \\(at least 1.50\\) holds")
                .contains("Left out: d, because nginx is missing.", "fsync on");
    }

    @Test
    void thePictureShowsEveryContender(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("online.svg");
        OnlinePicture.write(findings, file);
        assertThat(Files.readString(file)).startsWith("<svg").contains("3,000", "4,000", "polyline");
    }

    private JsonNode document() {
        return new ObjectMapper().valueToTree(OnlineDocument.of(findings, Plan.quick(), MACHINE));
    }

    private void turn(String key, int answers) {
        Histogram latency = new Histogram(3);
        latency.recordValueWithCount(2_000, answers);
        Measured measured = new Measured(answers, answers, 0, Duration.ofSeconds(1), latency);
        Cost cost = new Cost(Map.of(Cost.ITSELF, Duration.ofNanos(100_000L * answers)), 0, 600L * answers);
        findings.result(key, "contender " + key).closed(new Cost.Paid(measured, cost));
        findings.result(key, key).steady(measured);
    }
}
