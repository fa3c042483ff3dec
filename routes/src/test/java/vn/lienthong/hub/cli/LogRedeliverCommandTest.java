package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.Examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Delivering again at the command line: first it is said what would be, then somebody decides. */
@ExtendWith(RunningHubExtension.class)
class LogRedeliverCommandTest {
    private final RunningHub hub;

    @TempDir
    private Path folder;

    LogRedeliverCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void nothingIsDeliveredUntilSomebodyDecidesAndThenTheLogSaysWhoAndHowItWent() throws Exception {
        String exchange = failedChange();

        Ended plan = log("redeliver", "--exchange", exchange);
        assertThat(plan.exitCode()).as(plan.errors()).isZero();
        assertThat(plan.output()).contains("1 exchanges would be delivered again.", "public-security.report-lodging");
        assertThat(plan.errors()).contains("Nothing was delivered.");
        assertThat(log("show", exchange).output()).doesNotContain("redelivery");

        Ended start = log(
                "redeliver", "--exchange", exchange, "--start", "--officer", "cb-017", "--purpose", "provider-away");
        assertThat(start.exitCode()).as(start.errors()).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(log("show", exchange).output()).containsPattern("redelivery +FOUND"));
        assertThat(log("redeliveries").output()).containsPattern("DONE +0 +1 +0 +0 +cb-017 +provider-away");
        assertThat(hub.hubDatabase()
                        .queryForObject(
                                "select count(*) from exchange_record where operation = 'hub.redeliver'"
                                        + " and officer = 'cb-017' and purpose = 'provider-away' and kind = 'OUTCOME'",
                                Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aDecisionNeedsAName() throws Exception {
        Ended ended = log("redeliver", "--connector", "evn", "--start");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).contains("--start needs --officer and --purpose");
    }

    @Test
    void whatIsNotThereCannotBePaused() throws Exception {
        Ended ended = log("redeliveries", "--pause", "4711");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors()).contains("There is none of this number");
    }

    private String failedChange() {
        AtomicReference<String> exchange = new AtomicReference<>();
        hub.without(
                "public-security",
                () -> exchange.set(hub.ask(RunningHub.TESTER, "public-security.report-lodging")
                        .purpose(RunningHub.TESTING)
                        .with((ObjectNode)
                                Examples.of(hub.connectors().resolve("public-security"), "report-lodging", "found")
                                        .request())
                        .send()
                        .exchangeId()));
        return exchange.get();
    }

    private Ended log(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", "postgres");
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        String[] all = new String[arguments.length + 1];
        all[0] = "log";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new HubProgram(folder).run(environment, all);
    }
}
