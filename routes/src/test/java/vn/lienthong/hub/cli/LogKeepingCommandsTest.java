package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators and auditors do to keep the log, each time as a process of its own beside a running hub. */
@ExtendWith(RunningHubExtension.class)
class LogKeepingCommandsTest {
    private final RunningHub hub;

    @TempDir
    private Path folder;

    LogKeepingCommandsTest(RunningHub hub) {
        this.hub = hub;
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return new HubProgram(folder).run(environment, arguments);
    }

    private Map<String, String> database() {
        return Map.of(
                "HUB_DATABASE_URL",
                hub.database().url("hub"),
                "HUB_DATABASE_USER",
                EmbeddedServer.SUPERUSER,
                "HUB_DATABASE_PASSWORD",
                hub.database().superuserPassword(),
                "HUB_MASTER_KEY",
                RunningHub.masterKey(),
                "HUB_LOG_SEAL_FILE",
                folder.resolve("seals.jsonl").toString());
    }

    @Test
    void anExportIsVerifiedWhereThereIsNeitherADatabaseNorASecret() throws Exception {
        hub.ask("government-office", "evn.find-customer")
                .purpose("public-service-dossier")
                .with("customerCode", "PE01000012345")
                .send();
        assertThat(run(database(), "log", "export", "--output", "log.jsonl").exitCode())
                .isZero();
        Files.writeString(
                folder.resolve("seals.pem"),
                run(database(), "log", "public-keys").output());

        Ended good = run(Map.of(), "log", "verify", "--export", "log.jsonl", "--public-keys", "seals.pem");
        assertThat(good.output()).contains("all is as it was written").doesNotContain("NOT");
        assertThat(good.exitCode()).isZero();

        Ended json = run(Map.of(), "log", "verify", "--export", "log.jsonl", "--public-keys", "seals.pem", "--json");
        assertThat(json.output()).contains("\"good\":true").doesNotContain("\"records\":0,");
        assertThat(Files.readString(folder.resolve("log.jsonl")))
                .contains("evn.find-customer")
                .doesNotContain("NGUYEN VAN AN", "001090000001", "PE01000012345");
    }

    @Test
    void whatIsNoExportCannotBeVerified() throws Exception {
        Files.writeString(folder.resolve("log.jsonl"), "{}\n");
        Files.writeString(folder.resolve("seals.pem"), "nothing");

        Ended ended = run(Map.of(), "log", "verify", "--export", "log.jsonl", "--public-keys", "seals.pem");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("no public key").doesNotContain("at vn.lienthong");
        assertThat(run(Map.of(), "log", "verify", "--export", "log.jsonl").exitCode())
                .isEqualTo(2);
    }

    @Test
    void whatWouldBeDroppedIsSaidAndNothingElseIsDone() throws Exception {
        Ended none = run(
                database(), "log", "drop", "--before", "2021-01-01", "--reason", "synthetic", "--class", "standard");
        assertThat(none.output()).contains("no month of the log that was over before 2021-01-01");
        assertThat(none.exitCode()).isZero();

        Ended tooLate = run(database(), "log", "drop", "--before", "2121-01-01", "--reason", "synthetic");
        assertThat(tooLate.exitCode()).isEqualTo(2);
    }

    @Test
    void aGapIsReportedOnlyWhereThereIsOne() throws Exception {
        Ended without = run(database(), "log", "report-gap", "--reason", "synthetic");
        assertThat(without.exitCode()).isEqualTo(3);
        assertThat(without.errors()).contains("There is no file of seals");

        Files.createFile(folder.resolve("seals.jsonl"));
        Ended nothing = run(database(), "log", "report-gap", "--reason", "synthetic");
        assertThat(nothing.output()).contains("lacks nothing");
        assertThat(nothing.exitCode()).isZero();
    }
}
