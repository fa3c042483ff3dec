package vn.lienthong.simulation.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * A server over SFTP on 127.0.0.1 that shows one folder as its root to one made-up account, and has a key that is made anew
 * with each start.
 */
public final class SimulatedSftp implements AutoCloseable {
    public static final String USER = "simulated-user";
    public static final String PASSWORD = "simulated-password";

    private final Path folder;
    private final SftpSubsystemFactory files;
    private final KeyPair key = newKey();
    private final Set<String> publicKeys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile String password = PASSWORD;
    private SshServer server;
    private int port;

    private SimulatedSftp(Path folder, SftpSubsystemFactory files) {
        this.folder = folder;
        this.files = files;
    }

    /** Starts on a free port. */
    public static SimulatedSftp start(Path folder) throws IOException {
        return start(folder, new SftpSubsystemFactory());
    }

    /**
     * Starts on a free port.
     *
     * @param files shows the folder, perhaps in a way of its own
     */
    public static SimulatedSftp start(Path folder, SftpSubsystemFactory files) throws IOException {
        SimulatedSftp sftp = new SimulatedSftp(folder, files);
        sftp.listen(sftp.key);
        return sftp;
    }

    private void listen(KeyPair shown) throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setNioWorkers(2);
        server.setKeyPairProvider(KeyPairProvider.wrap(shown));
        server.setPasswordAuthenticator((user, given, session) -> {
            attempts.incrementAndGet();
            return USER.equals(user) && given.equals(password);
        });
        server.setPublickeyAuthenticator(
                (user, given, session) -> USER.equals(user) && publicKeys.contains(fingerprint(given)));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folder));
        server.setSubsystemFactories(List.of(files));
        server.start();
        port = server.getPort();
    }

    /** A key for who signs in. */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    /** {@code sftp://127.0.0.1:…/}. */
    public String address() {
        return "sftp://127.0.0.1:" + port + "/";
    }

    /** Of the key by which it is known. */
    public String fingerprint() {
        return fingerprint(key.getPublic());
    }

    /** How many passwords came. */
    public int attempts() {
        return attempts.get();
    }

    /** From now on the account has another password, and nobody is signed in. */
    public void changePassword(String changed) {
        password = changed;
        server.getActiveSessions().forEach(session -> session.close(true));
    }

    /** From now on whoever has this key may come in as well. */
    public void let(PublicKey ofSomebody) {
        publicKeys.add(fingerprint(ofSomebody));
    }

    /** Makes a key that may come in as well, and writes it to a file in the form of OpenSSH. */
    void letNewKey(Path file) throws IOException {
        KeyPair made = newKey();
        try (OutputStream key = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(made, USER, null, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        let(made.getPublic());
    }

    /** Goes away, with all connections. */
    public void leave() throws IOException {
        server.stop(true);
    }

    /** Comes back at the same address. */
    public void comeBack() throws IOException {
        listen(key);
    }

    /** Somebody else comes to the same address. */
    public void comeBackAsSomebodyElse() throws IOException {
        listen(newKey());
    }

    @Override
    public void close() {
        try {
            leave();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
