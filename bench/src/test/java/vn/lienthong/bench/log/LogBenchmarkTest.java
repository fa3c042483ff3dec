package vn.lienthong.bench.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmark with few records: what it finds and how large it is, and never how fast it was. */
class LogBenchmarkTest {
    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new LogBenchmark())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    @Test
    void twentyThousandRecordsAreFoundAgainAndTakeLittleRoom() throws Exception {
        run("--records", "20000", "--days", "120", "--searches", "40", "--json");

        JsonNode document = new ObjectMapper().readTree(out.toString());
        for (String state : List.of("warm", "afterRestart")) {
            assertThat(document.path("exchangeId " + state).path("found").asInt())
                    .as("each of them is found, once")
                    .isEqualTo(40);
            assertThat(document.path("requestId " + state).path("found").asInt())
                    .isEqualTo(40);
            assertThat(document.path("subject " + state).path("found").asInt())
                    .as("about twenty of each person")
                    .isBetween(40 * 15, 40 * 40);
        }
        List<String> held = new ArrayList<>();
        document.path("ratios").forEach(ratio -> held.add(ratio.path("name").asText()));
        assertThat(held)
                .contains(
                        "bytesPerRecord",
                        "subject warm p95Millis",
                        "agencyAndHour afterRestart p95Millis",
                        "microsToVerifyARecord");
        assertThat(document.path("ratios").get(0).path("value").asDouble())
                .as("the limit is one of full months: of few records each index takes more")
                .isBetween(300.0, 700.0);
    }

    @Test
    void tooFewRecordsToSayAnythingAreUsedWrongly() {
        assertThat(run("--records", "10")).isEqualTo(2);
        assertThat(run("--at-once", "0")).isEqualTo(2);
    }
}
