package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./hub log search}, {@code show} and {@code statistics}, each time as a process of its own. */
@ExtendWith(RunningHubExtension.class)
class LogCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningHub hub;
    private final String number;

    @TempDir
    private Path folder;

    LogCommandsTest(RunningHub hub) {
        this.hub = hub;
        this.number = hub.people(people -> people.livingAdults(321)).get(320).personalNumber();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return new HubProgram(folder)
                .run(
                        Map.of(
                                "HUB_DATABASE_URL", hub.database().url("hub"),
                                "HUB_DATABASE_USER", EmbeddedServer.SUPERUSER,
                                "HUB_DATABASE_PASSWORD", hub.database().superuserPassword(),
                                "HUB_MASTER_KEY", RunningHub.masterKey()),
                        arguments);
    }

    private String lookUp() {
        return hub.ask(RunningHub.TESTER, "population.lookup")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", number)
                .send()
                .exchangeId();
    }

    @Test
    void aPersonComesOnStandardInputAndIsNowhereInTheOutput() throws Exception {
        String exchangeId = lookUp();
        new HubProgram(folder).writeInput(number + "\n");

        Ended asJson = run("log", "search", "--subject", "-", "--limit", "1", "--json");
        Ended asTable = run("log", "search", "--subject", "-", "--agency", RunningHub.TESTER);

        assertThat(asJson.exitCode()).isZero();
        assertThat(JSON.readTree(asJson.output()).at("/exchanges/0/exchangeId").asText())
                .isEqualTo(exchangeId);
        assertThat(asTable.output()).contains(exchangeId, "FOUND", "population.lookup");
        assertThat(asJson.output() + asJson.errors() + asTable.output() + asTable.errors())
                .doesNotContain(number);
    }

    @Test
    void aNumberInTheArgumentsIsRefusedAndNotRepeated() throws Exception {
        Ended ended = run("log", "search", "--subject", "001090000001");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).contains("standard input").doesNotContain("001090000001");
    }

    @Test
    void whatCannotBeIsUsedWrongly() throws Exception {
        assertThat(run("log", "search", "--from", "2026-03-02", "--to", "2026-03-01")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("log", "search", "--limit", "5000").errors()).contains("'limit' must be 1 to 1000.");
        assertThat(run("log", "show", "42").exitCode()).isEqualTo(2);
    }

    @Test
    void anExchangeIsShownStepByStepAndOneThatIsNotThereEndsWith1() throws Exception {
        String exchangeId = lookUp();

        Ended shown = run("log", "show", exchangeId);

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.output())
                .containsSubsequence(
                        exchangeId,
                        "purpose    " + RunningHub.TESTING,
                        "received    over REST from " + RunningHub.TESTER,
                        "provider    over SQL",
                        "answered    FOUND after",
                        "recorded    by node-1, standard")
                .doesNotContain(number);
        assertThat(run("log", "show", "0198b2c4-8f3a-7c21-9d40-5b7e6a1f0c3d").exitCode())
                .isEqualTo(1);
    }

    @Test
    void figuresAreHeldAgainstTheRecords() throws Exception {
        lookUp();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        String from = today.minusDays(1).toString();

        Ended asJson = run("log", "statistics", "--from", from, "--to", today.toString(), "--check", "--json");
        Ended asTable = run("log", "statistics", "--from", from, "--to", today.toString(), "--by", "agency");

        assertThat(asJson.exitCode()).isZero();
        JsonNode report = JSON.readTree(asJson.output());
        assertThat(report.path("reconciles").asBoolean()).isTrue();
        assertThat(report.at("/statistics/total/results/FOUND").asLong()).isPositive();
        assertThat(asTable.output()).contains(RunningHub.TESTER, "deviating", "FOUND");
    }
}
