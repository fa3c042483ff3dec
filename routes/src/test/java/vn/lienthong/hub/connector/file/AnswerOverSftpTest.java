package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.SimulatedSftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Requests and answers of a provider whose folder is on a server over SFTP, and what its troubles cost. */
@ExtendWith(RunningHubExtension.class)
class AnswerOverSftpTest {
    private static final String KNOWN = "0910000001";
    /** Of nobody in an example, so that the simulated operator never answers. */
    private static final String UNANSWERED = "0910000999";

    private final RunningHub hub;
    private final SimulatedSftp server;

    AnswerOverSftpTest(RunningHub hub) {
        this.hub = hub;
        this.server = hub.partner("vinaphone").server();
    }

    @AfterEach
    void allIsWellAgain() {
        assertThat(fetched(promised(KNOWN)).outcome()).isEqualTo("FOUND");
    }

    private String promised(String phone) {
        HubAnswer receipt = hub.ask(RunningHub.TESTER, "vinaphone.find-subscriber")
                .purpose(RunningHub.TESTING)
                .with("phone", phone)
                .send();
        assertThat(receipt.status()).isEqualTo(202);
        return receipt.exchangeId();
    }

    private HubAnswer fetch(String exchange) {
        return hub.request("/api/exchanges/" + exchange)
                .header("Hub-Key", hub.keyOf(RunningHub.TESTER))
                .get();
    }

    private HubAnswer fetched(String exchange) {
        return await().atMost(20, TimeUnit.SECONDS).until(() -> fetch(exchange), got -> got.status() != 202);
    }

    private String column(String exchange, String name) {
        return hub.hubDatabase()
                .queryForObject(
                        "select " + name + " from deferred_exchange where exchange_id = ?",
                        String.class,
                        UUID.fromString(exchange));
    }

    private void endNow(String exchange) {
        hub.hubDatabase()
                .update(
                        "update deferred_exchange set answer_by = now() - interval '1 second' where exchange_id = ?",
                        UUID.fromString(exchange));
    }

    private void awaitTrouble(String code) {
        SftpFolder folder = hub.application()
                .getBean(FilePartners.class)
                .partner("vinaphone")
                .orElseThrow()
                .sftp();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> folder.trouble() != null && folder.trouble().code().equals(code));
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(hub.partnerFolder("vinaphone").resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void anAnswerOfFixedWidthComesBackAndItsFileIsMovedAway() throws IOException {
        String exchange = promised(KNOWN);

        HubAnswer answer = fetched(exchange);

        assertThat(answer.json().path("personalNumber").asText()).isEqualTo("001085000431");
        String name = column(exchange, "file_name");
        assertThat(name).endsWith(".txt");
        await().atMost(20, TimeUnit.SECONDS).until(() -> !names("answers").contains(name));
        assertThat(names("answers/.done")).anyMatch(done -> done.endsWith("-" + name));
        assertThat(names("requests")).noneMatch(left -> left.contains(name));
    }

    @Test
    void whileTheServerIsAwayRequestsWaitAndAreSentWhenItIsBack() throws IOException {
        server.leave();
        String exchange;
        try {
            awaitTrouble("HUB-503-PROVIDER");
            exchange = promised(KNOWN);
            String late = promised(KNOWN);
            endNow(late);

            assertThat(fetched(late).outcome())
                    .as("whose time is over meanwhile")
                    .isEqualTo("HUB-503-PROVIDER");
            assertThat(column(exchange, "state")).isEqualTo("WAITING");
        } finally {
            server.comeBack();
        }
        assertThat(fetched(exchange).outcome()).isEqualTo("FOUND");
    }

    @Test
    void aPasswordThatIsRefusedIsSaidToWhoeverWaitsTooLongAndLosesNothing() {
        String exchange;
        server.changePassword("changed-by-the-provider");
        try {
            awaitTrouble("HUB-502-SIGNIN");
            exchange = promised(KNOWN);
            String late = promised(KNOWN);
            endNow(late);

            assertThat(fetched(late).outcome()).isEqualTo("HUB-502-SIGNIN");
        } finally {
            server.changePassword(SimulatedSftp.PASSWORD);
        }
        assertThat(fetched(exchange).outcome()).isEqualTo("FOUND");
    }

    @Test
    void aServerWithAnotherKeyGetsNeitherPasswordNorRequests() throws IOException {
        server.leave();
        server.comeBackAsSomebodyElse();
        int passwords = server.attempts();
        String exchange;
        try {
            awaitTrouble("HUB-502-TLS");
            exchange = promised(KNOWN);
            String late = promised(KNOWN);
            endNow(late);

            assertThat(fetched(late).outcome()).isEqualTo("HUB-502-TLS");
            assertThat(server.attempts()).isEqualTo(passwords);
            assertThat(names("requests")).isEmpty();
        } finally {
            server.leave();
            server.comeBack();
        }
        assertThat(fetched(exchange).outcome()).isEqualTo("FOUND");
    }

    @Test
    void aRequestThatWasSentAndNotAnsweredIsTheProvidersSilence() {
        String exchange = promised(UNANSWERED);
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> column(exchange, "state").equals("SENT"));
        endNow(exchange);

        assertThat(fetched(exchange).outcome()).isEqualTo("HUB-504-PROVIDER");
    }

    @Test
    void anAnswerFileThatIsTooLargeOrHasAStrangeNameIsLeftLyingAndTheOthersAreRead() throws IOException {
        Path answers = hub.partnerFolder("vinaphone").resolve("answers");
        Path large = answers.resolve("find-subscriber-large.txt");
        Path strange = answers.resolve("find-subscriber-\\..\\x.txt");
        Files.write(large, new byte[17 * 1024 * 1024]);
        Files.write(strange, new byte[10]);
        try {
            assertThat(fetched(promised(KNOWN)).outcome()).isEqualTo("FOUND");
            assertThat(large).exists();
            assertThat(strange).exists();
        } finally {
            Files.delete(large);
            Files.delete(strange);
        }
    }
}
