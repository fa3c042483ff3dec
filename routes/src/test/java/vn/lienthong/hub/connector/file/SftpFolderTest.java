package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;

import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.simulation.provider.SimulatedSftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A folder on a server over SFTP: to whom the hub talks, and for how long. */
class SftpFolderTest {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final String NO_KEY_OF_ANYBODY = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    Path shown;

    @TempDir
    Path ours;

    private SimulatedSftp server;

    @BeforeEach
    void start() throws IOException {
        server = SimulatedSftp.start(shown);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int port() {
        return URI.create(server.address()).getPort();
    }

    private SftpFolder folder(String password, Path keyFile, List<String> hostKeys, Duration leaveAloneFor) {
        return new SftpFolder(
                "vinaphone",
                new SftpAddress("127.0.0.1", port(), "", SimulatedSftp.USER, password, keyFile, hostKeys, SOON, SOON),
                leaveAloneFor);
    }

    private SftpFolder folder() {
        return folder(SimulatedSftp.PASSWORD, null, List.of(server.fingerprint()), Duration.ZERO);
    }

    private static void write(SftpFolder folder, String name) {
        folder.use(connection -> {
            connection.write(folder.path(name), "abc".getBytes(StandardCharsets.UTF_8));
            return null;
        });
    }

    private static FaultCode faultOf(SftpFolder folder) {
        HubFault fault = catchThrowableOfType(HubFault.class, () -> write(folder, "requests/a.txt"));
        return fault == null ? null : fault.code();
    }

    @Test
    void whatIsWrittenIsThereAndTheFoldersAreMade() throws IOException {
        try (SftpFolder folder = folder()) {
            write(folder, "requests/a.txt");

            assertThat(shown.resolve("requests/a.txt")).hasContent("abc");
            assertThat(shown.resolve("answers/.done")).isDirectory();
            assertThat(folder.trouble()).isNull();
        }
    }

    @Test
    void aServerWithAnotherKeyIsNotTalkedToAndLearnsNoPassword() {
        try (SftpFolder folder = folder(SimulatedSftp.PASSWORD, null, List.of(NO_KEY_OF_ANYBODY), Duration.ZERO)) {
            assertThat(faultOf(folder)).isEqualTo(FaultCode.PROVIDER_NOT_TRUSTED);
            assertThat(server.attempts()).isZero();
            assertThat(shown).isEmptyDirectory();
        }
    }

    @Test
    void whileAServersKeyIsChangedItMayHaveEither() {
        try (SftpFolder folder =
                folder(SimulatedSftp.PASSWORD, null, List.of(NO_KEY_OF_ANYBODY, server.fingerprint()), Duration.ZERO)) {
            assertThat(faultOf(folder)).isNull();
        }
    }

    @Test
    void somebodyElseAtTheSameAddressIsNoticedWhenTheConnectionIsMadeAgain() throws IOException {
        try (SftpFolder folder = folder()) {
            write(folder, "requests/a.txt");
            server.leave();
            server.comeBackAsSomebodyElse();

            assertThat(faultOf(folder)).isIn(FaultCode.PROVIDER_UNREACHABLE, FaultCode.PROVIDER_NOT_TRUSTED);
            assertThat(faultOf(folder)).isEqualTo(FaultCode.PROVIDER_NOT_TRUSTED);
        }
    }

    @Test
    void aPasswordThatIsRefusedIsNotTriedAgainAtOnce() {
        try (SftpFolder folder =
                folder("another-password", null, List.of(server.fingerprint()), Duration.ofMinutes(1))) {
            assertThat(faultOf(folder)).isEqualTo(FaultCode.PROVIDER_SIGN_IN_FAILED);
            int attempts = server.attempts();

            assertThat(faultOf(folder)).isEqualTo(FaultCode.PROVIDER_SIGN_IN_FAILED);
            assertThat(server.attempts()).isEqualTo(attempts);
            assertThat(folder.trouble()).isEqualTo(FaultCode.PROVIDER_SIGN_IN_FAILED);
        }
    }

    @Test
    void theHubSignsInWithAKeyAsWell() throws Exception {
        KeyPair key = SimulatedSftp.newKey();
        Path keyFile = ours.resolve("key");
        try (var out = Files.newOutputStream(keyFile)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "hub", null, out);
        }
        try (SftpFolder folder = folder(null, keyFile, List.of(server.fingerprint()), Duration.ZERO)) {
            assertThat(faultOf(folder)).isEqualTo(FaultCode.PROVIDER_SIGN_IN_FAILED);
            server.let(key.getPublic());
            assertThat(faultOf(folder)).isNull();
            assertThat(server.attempts()).as("passwords").isZero();
        }
    }

    @Test
    void aKeyThatIsNotThereIsARefusedSignIn() {
        try (SftpFolder folder = folder(null, ours.resolve("none"), List.of(server.fingerprint()), Duration.ZERO)) {
            assertThat(faultOf(folder)).isEqualTo(FaultCode.PROVIDER_SIGN_IN_FAILED);
        }
    }

    @Test
    void aServerThatWasAwayIsUsedAgainWhenItIsBack() throws IOException {
        try (SftpFolder folder = folder()) {
            write(folder, "requests/a.txt");
            server.leave();
            assertThat(folder.isThere()).isFalse();
            assertThat(folder.trouble()).isEqualTo(FaultCode.PROVIDER_UNREACHABLE);

            server.comeBack();

            assertThat(folder.isThere()).isTrue();
            assertThat(folder.trouble()).isNull();
        }
    }

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingCostsNoMoreThanItsTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                SftpFolder folder = new SftpFolder(
                        "vinaphone",
                        new SftpAddress(
                                "127.0.0.1",
                                silent.getLocalPort(),
                                "",
                                "u",
                                "p",
                                null,
                                List.of(NO_KEY_OF_ANYBODY),
                                Duration.ofMillis(300),
                                Duration.ofMillis(300)),
                        Duration.ZERO)) {
            long start = System.nanoTime();
            assertThat(faultOf(folder)).isEqualTo(FaultCode.PROVIDER_UNREACHABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void noMoreIsReadThanIsAskedForHoweverLargeAFileOrAListIs() throws IOException {
        try (SftpFolder folder = folder()) {
            write(folder, "requests/a.txt");
            Files.write(shown.resolve("answers/large.txt"), new byte[100_000]);
            for (int number = 0; number < 300; number++) {
                Files.createFile(shown.resolve("answers/" + number));
            }
            byte[] read = folder.use(connection -> connection.read("/answers/large.txt", 70_000));
            int listed =
                    folder.use(connection -> connection.list("/answers", 50)).size();

            assertThat(read).hasSize(70_001);
            assertThat(listed).isEqualTo(50);
            assertThat(folder.<byte[]>use(connection -> connection.read("/answers/large.txt", 100_000)))
                    .hasSize(100_000);
        }
    }

    @Test
    void nothingOfWhoSignsInIsInTheTextOfAnAddress() {
        SftpAddress address = new SftpAddress(
                "files.example", 22, "/x", "hub-user", "s3cret", Path.of("/k"), List.of(NO_KEY_OF_ANYBODY), SOON, SOON);
        assertThat(address.toString()).contains("files.example").doesNotContain("hub-user", "s3cret", "/k");
    }
}
