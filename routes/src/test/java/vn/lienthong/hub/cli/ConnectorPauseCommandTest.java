package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.connector.pause.PauseWatch;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.hub.wayin.file.DroppedFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A system that is worked on is not called until a time, by every hub of the database. */
@ExtendWith(RunningHubExtension.class)
class ConnectorPauseCommandTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String PAUSED = "HUB-503-PAUSED";

    private final RunningHub hub;
    private final OffsetDateTime until = OffsetDateTime.now(ZoneOffset.ofHours(7))
            .plusHours(2)
            .truncatedTo(ChronoUnit.SECONDS)
            // A time on the minute is written without its seconds.
            .withSecond(30);

    @TempDir
    private Path folder;

    ConnectorPauseCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    @AfterEach
    void nothingIsPaused() {
        hub.hubDatabase().update("delete from connector_pause");
        PauseWatch watch = hub.application().getBean(PauseWatch.class);
        await().atMost(SOON)
                .until(() ->
                        Stream.of("evn", "public-security", "province-ha-noi").noneMatch(watch::isPaused));
    }

    @Test
    void callersAreToldUntilWhenAndWhyAndItIsNotCalled() throws Exception {
        Ended ended = pause("evn", "--reason", "Move to a new data centre");
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        await().atMost(SOON).until(() -> customer().outcome().equals(PAUSED));
        hub.provider("evn").resetRequests();

        HubAnswer answer = customer();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("detail").asText()).isEqualTo("until " + until + ": Move to a new data centre");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(7_000, 7_300);
        assertThat(hub.provider("evn").requests()).isEmpty();
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("fault_code", PAUSED);
    }

    @Test
    void whoAsksOverSoapOrByFileIsToldTheSame() throws Exception {
        pause("evn", "--reason", "Nâng cấp");
        await().atMost(SOON).until(() -> customer().outcome().equals(PAUSED));
        String body = SoapCall.element("evn", "findCustomerRequest", "<customerCode>PE01000012345</customerCode>");

        HubAnswer soap = SoapCall.SOAP_12
                .by(hub, RunningHub.TESTER, "evn", SoapCall.SOAP_12.envelope(RunningHub.TESTING, body))
                .send();
        DroppedFile file = new DroppedFile(
                hub,
                RunningHub.TESTER,
                "evn.find-customer",
                "customerCode\nPE01000012345\n".getBytes(StandardCharsets.UTF_8),
                "{\"purpose\": \"%s\"}".formatted(RunningHub.TESTING));

        assertThat(soap.text()).contains(PAUSED, "until " + until + ": Nâng cấp");
        assertThat(soap.header("Retry-After")).isNotNull();
        assertThat(file.rows().get(0).getField("faultCode")).isEqualTo(PAUSED);
        assertThat(file.rows().get(0).getField("detail")).isEqualTo("until " + until + ": Nâng cấp");
    }

    @Test
    void whoCallsAFormerOwnerIsToldOfThePauseOfItsSuccessor() throws Exception {
        pause("public-security");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(hub.ask(RunningHub.TESTER, "justice.find-judicial-record")
                                .purpose(RunningHub.TESTING)
                                .with("personalNumber", "001085000401")
                                .send()
                                .outcome())
                        .isEqualTo(PAUSED));
    }

    @Test
    void itIsCalledAgainWhenSomebodySaysSoAndTheLogSaysWho() throws Exception {
        pause("evn", "--officer", "cb-021");
        await().atMost(SOON).until(() -> customer().outcome().equals(PAUSED));

        Ended ended = connector("resume", "evn", "--officer", "cb-022");

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        await().atMost(SOON).until(() -> customer().outcome().equals("FOUND"));
        assertThat(connector("resume", "evn").exitCode()).isEqualTo(1);
        assertThat(hub.hubDatabase()
                        .queryForList(
                                "select operation || ' ' || request_id from exchange_record where kind = 'OUTCOME'"
                                        + " and officer in ('cb-021', 'cb-022') order by officer",
                                String.class))
                .containsExactly("hub.pause-connector evn", "hub.resume-connector evn");
    }

    @Test
    void itIsCalledAgainWhenItsTimeIsOver() throws Exception {
        pause("evn");
        await().atMost(SOON).until(() -> customer().outcome().equals(PAUSED));

        hub.hubDatabase().update("update connector_pause set until_at = now() + interval '1 second'");

        await().atMost(SOON.multipliedBy(2)).until(() -> customer().outcome().equals("FOUND"));
    }

    @Test
    void theListOfConnectorsShowsIt() throws Exception {
        pause("province-ha-noi", "--reason", "Maintenance", "--officer", "cb-023");

        assertThat(connector("list").output())
                .contains("province-ha-noi is paused until " + until + " by cb-023: Maintenance");
        assertThat(connector("list", "--json").output()).contains("\"paused\":[{\"connector\":\"province-ha-noi\"");
    }

    @ParameterizedTest
    @CsvSource({
        "evm, 2099-01-01, There is no connector 'evm'. Did you mean 'evn'?",
        "evn, 2020-01-01, '--until must be in the future, and at most 31 days away'",
        "evn, 2099-01-01, '--until must be in the future, and at most 31 days away'",
        "evn, tomorrow, --until must be a day"
    })
    void whatCannotBeMeantIsRefused(String id, String time, String sentence) throws Exception {
        Ended ended = connector("pause", id, "--until", time);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).contains(sentence);
    }

    @Test
    void aReasonIsOneLine() throws Exception {
        Ended ended = pause("evn", "--reason", "one\ntwo");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors()).contains("--reason is one line");
    }

    private HubAnswer customer() {
        return hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
    }

    private Ended pause(String id, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("pause", id, "--until", until.toString()));
        arguments.addAll(List.of(more));
        return connector(arguments.toArray(String[]::new));
    }

    private Ended connector(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_HOME", hub.connectors().getParent().toString());
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", "postgres");
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        String[] all = new String[arguments.length + 1];
        all[0] = "connector";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new HubProgram(folder).run(environment, all);
    }
}
