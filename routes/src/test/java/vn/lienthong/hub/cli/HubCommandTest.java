package vn.lienthong.hub.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;

/** The hub's command line, each time as a process of its own. */
@ExtendWith(RunningHubExtension.class)
class HubCommandTest {
    private final RunningHub hub;

    @TempDir
    private Path folder;

    HubCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return new HubProgram(folder).run(environment, arguments);
    }

    private Map<String, String> database() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", EmbeddedServer.SUPERUSER);
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        return environment;
    }

    @Test
    void runWithoutADatabaseEndsWith3AndSaysEverythingThatIsMissing() throws Exception {
        Ended ended = run(Map.of(), "run");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors())
                .contains("HUB_DATABASE_URL", "HUB_POPULATION_URL", "openssl rand -base64 32", "./hub demo")
                .doesNotContain("Exception", "at vn.lienthong");
        assertThat(ended.output()).isEmpty();
    }

    @Test
    void aSettingThatDoesNotExistIsNamedWithItsLineAndWhatThereIs() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/application.yaml"), "hub:\n  door:\n    bodylimit: 2MB\n    sise: 3\n");

        Ended ended = run(database(), "run");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors())
                .contains("application.yaml, line 4: there is no setting hub.door.sise")
                .contains("hub.door.body-limit, hub.door.time-allowed");
    }

    @Test
    void aListMayBeWrittenInTheFileEntryByEntry() throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/application.yaml"), "hub:\n  connectors:\n    leave-out: [evn, justice]\n");

        assertThat(run(database(), "run").errors()).doesNotContain("there is no setting");
    }

    @Test
    void aPortThatIsTakenIsOneClearSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<String, String> environment = database();
            environment.put("HUB_PORT", Integer.toString(taken.getLocalPort()));

            Ended ended = run(environment, "run");

            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.errors()).contains("Port " + taken.getLocalPort(), "HUB_PORT");
        }
    }

    @Test
    void operatorsDoNotSignInOverANetworkWithoutTls() throws Exception {
        Map<String, String> environment = database();
        environment.put("HUB_MANAGEMENT_ADDRESS", "0.0.0.0");

        Ended ended = run(environment, "run");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors())
                .contains("0.0.0.0 without TLS", "MANAGEMENT_SERVER_SSL_CERTIFICATE", "HUB_MANAGEMENT_TLS_IN_FRONT");
    }

    @ParameterizedTest
    @CsvSource({
        "HUB_MANAGEMENT_TLS_IN_FRONT, true",
        "MANAGEMENT_SERVER_SSL_CERTIFICATE, hub.crt",
        "HUB_MANAGEMENT_ADDRESS, ::1",
        "HUB_MANAGEMENT_ADDRESS, localhost"
    })
    void withTlsOrOnThisMachineAloneTheyDo(String variable, String value) throws Exception {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_MANAGEMENT_ADDRESS", "0.0.0.0");
        environment.put(variable, value);

        Ended ended = run(environment, "run");

        // It still lacks its databases; TLS is not among what it lacks.
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("HUB_DATABASE_URL").doesNotContain("TLS");
    }

    @Test
    void aValueThatCannotBeUsedIsNamedWithoutRepeatingIt() throws Exception {
        Map<String, String> environment = database();
        environment.put("HUB_PORT", "eighty");

        Ended ended = run(environment, "run");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("hub.port").doesNotContain("eighty", "Exception");
    }

    @Test
    void aWrongPasswordIsNotRepeated() throws Exception {
        Map<String, String> environment = database();
        environment.put("HUB_DATABASE_PASSWORD", "mistyped-secret");

        Ended ended = run(environment, "agreement", "issue-key", "evn");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("hub.database", "28P01").doesNotContain("mistyped-secret");
    }

    @Test
    void anIssuedKeyLetsItsAgencyInUntilItIsRevoked() throws Exception {
        Ended issued = run(database(), "agreement", "issue-key", "evn", "--days", "1", "--json");
        assertThat(issued.exitCode()).isZero();
        JsonNode key = new ObjectMapper().readTree(issued.output()).path("keys").get(0);

        assertThat(outcomeWith(key.path("key").asText())).isEqualTo("ILL_FORMED");

        Ended revoked =
                run(database(), "agreement", "revoke-key", key.path("keyId").asText());
        assertThat(revoked.exitCode()).isZero();
        Ended again =
                run(database(), "agreement", "revoke-key", key.path("keyId").asText());
        assertThat(again.exitCode()).isEqualTo(1);
    }

    @Test
    void anAccountIsIssuedOnceUntilItIsRevoked() throws Exception {
        Ended issued = run(database(), "agreement", "issue-account", "evn", "--user", "evn-client", "--json");
        assertThat(issued.exitCode()).isZero();
        JsonNode account = new ObjectMapper().readTree(issued.output());
        assertThat(account.path("secret").asText()).hasSize(43);
        assertThat(account.path("user").asText()).isEqualTo("evn-client");

        Ended taken = run(database(), "agreement", "issue-account", "evn", "--user", "evn-client");
        assertThat(taken.exitCode()).isEqualTo(2);
        assertThat(taken.errors()).contains("revoke it, or take another name");

        String id = account.path("accountId").asText();
        assertThat(run(database(), "agreement", "revoke-account", id).exitCode())
                .isZero();
        assertThat(run(database(), "agreement", "revoke-account", id).exitCode())
                .isEqualTo(1);
    }

    private String outcomeWith(String key) {
        return hub.ask("evn", "population.verify")
                .header("Hub-Key", key)
                .purpose("contract-holder-check")
                .with("personalNumber", "1")
                .with("fullName", "Nguyễn Văn An")
                .send()
                .outcome();
    }

    @Test
    void anUnknownCommandIsUsedWronglyAndHelpIsHelp() throws Exception {
        assertThat(run(Map.of(), "dance").exitCode()).isEqualTo(2);
        assertThat(run(Map.of()).exitCode()).isEqualTo(2);

        Ended help = run(Map.of(), "agreement", "issue-key", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).contains("Example: ./hub agreement issue-key");
    }
}
