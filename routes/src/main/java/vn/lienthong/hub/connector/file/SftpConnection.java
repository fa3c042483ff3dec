package vn.lienthong.hub.connector.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.impl.DefaultSftpClient;
import org.apache.sshd.sftp.common.SftpException;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * One connection to a server over SFTP, for one thread at a time. What the server says is bounded in size, number and time,
 * and nothing is read that stands on the hub's own machine but the key file: no configuration of SSH, no known hosts, no agent.
 */
final class SftpConnection implements AutoCloseable {
    /** For all that one file, or one list of files, takes: a server that dribbles answers each question in time. */
    private static final Duration LONGEST_USE = Duration.ofMinutes(2);

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);
    private static final int PIECE = 32 * 1024;

    private final SshClient ssh;
    private final SftpClient sftp;

    private SftpConnection(SshClient ssh, SftpClient sftp) {
        this.ssh = ssh;
        this.sftp = sftp;
    }

    /**
     * @throws HubFault {@link FaultCode#PROVIDER_NOT_TRUSTED} if it is another server than was said, and {@link
     *     FaultCode#PROVIDER_SIGN_IN_FAILED} if it does not let the hub in
     * @throws IOException if it cannot be reached
     */
    static SftpConnection open(SftpAddress address) throws IOException {
        AtomicBoolean isStranger = new AtomicBoolean();
        SshClient ssh = client(address, isStranger);
        try {
            ssh.start();
            ClientSession session = ssh.connect(address.user(), address.host(), address.port())
                    .verify(address.connectTimeout())
                    .getSession();
            identify(session, address);
            session.auth().verify(address.responseTimeout());
            return new SftpConnection(ssh, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException e) {
            close(ssh);
            if (isStranger.get()) {
                throw new HubFault(FaultCode.PROVIDER_NOT_TRUSTED, e.getMessage(), e);
            }
            if (isRefusal(e)) {
                throw new HubFault(FaultCode.PROVIDER_SIGN_IN_FAILED, e.getMessage(), e);
            }
            throw e;
        }
    }

    private static SshClient client(SftpAddress address, AtomicBoolean isStranger) {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setNioWorkers(1);
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        ssh.setFilePasswordProvider(FilePasswordProvider.EMPTY);
        ssh.setUserAuthFactories(List.of(
                address.password() == null ? UserAuthPublicKeyFactory.INSTANCE : UserAuthPasswordFactory.INSTANCE));
        ssh.setServerKeyVerifier((session, remote, key) -> {
            isStranger.set(!address.hostKeys().contains(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key)));
            return !isStranger.get();
        });
        CoreModuleProperties.AUTH_TIMEOUT.set(ssh, address.responseTimeout());
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(ssh, address.responseTimeout());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(ssh, address.responseTimeout());
        DefaultSftpClient.SFTP_CLIENT_CMD_TIMEOUT.set(ssh, address.responseTimeout());
        return ssh;
    }

    private static void identify(ClientSession session, SftpAddress address) throws IOException {
        if (address.password() != null) {
            session.addPasswordIdentity(address.password());
            return;
        }
        try (InputStream file = Files.newInputStream(address.keyFile())) {
            for (KeyPair key : SecurityUtils.loadKeyPairIdentities(
                    session, NamedResource.ofName("key"), file, FilePasswordProvider.EMPTY)) {
                session.addPublicKeyIdentity(key);
            }
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new HubFault(FaultCode.PROVIDER_SIGN_IN_FAILED, "the hub's private key cannot be read", e);
        }
    }

    private static boolean isRefusal(Exception failure) {
        return failure instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
    }

    boolean isOpen() {
        return sftp.isOpen();
    }

    boolean isFolder(String path) throws IOException {
        try {
            return sftp.stat(path).isDirectory();
        } catch (SftpException e) {
            return false;
        }
    }

    void makeFolder(String path) throws IOException {
        sftp.mkdir(path);
    }

    /** What is in a folder, of which nothing may be believed; no more is read than is asked for. */
    List<DirEntry> list(String folder, int atMost) throws IOException {
        Deadline deadline = new Deadline();
        List<DirEntry> entries = new ArrayList<>();
        try (CloseableHandle handle = sftp.openDir(folder)) {
            List<DirEntry> some = sftp.readDir(handle);
            while (some != null && entries.size() < atMost) {
                entries.addAll(some);
                deadline.check();
                some = sftp.readDir(handle);
            }
        }
        return entries.subList(0, Math.min(entries.size(), atMost));
    }

    /** A file, of which no more is read than one byte over what is asked for, whatever the server has said of its size. */
    byte[] read(String path, long atMost) throws IOException {
        Deadline deadline = new Deadline();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try (CloseableHandle handle = sftp.open(path, OpenMode.Read)) {
            int read = sftp.read(handle, 0, piece);
            while (read >= 0 && content.size() <= atMost) {
                content.write(piece, 0, (int) Math.min(read, atMost + 1 - content.size()));
                deadline.check();
                read = sftp.read(handle, content.size(), piece);
            }
        }
        return content.toByteArray();
    }

    void write(String path, byte[] content) throws IOException {
        Deadline deadline = new Deadline();
        try (CloseableHandle handle = sftp.open(path, OpenMode.Create, OpenMode.Truncate, OpenMode.Write)) {
            for (int offset = 0; offset < content.length; offset += PIECE) {
                sftp.write(handle, offset, content, offset, Math.min(PIECE, content.length - offset));
                deadline.check();
            }
        }
    }

    void move(String from, String to) throws IOException {
        sftp.rename(from, to);
    }

    void remove(String path) throws IOException {
        sftp.remove(path);
    }

    @Override
    public void close() {
        close(ssh);
    }

    private static void close(SshClient ssh) {
        try {
            ssh.close(true).await(LONGEST_CLOSE);
        } catch (IOException e) {
            // It has ended either way.
        }
    }

    private static final class Deadline {
        private final long end = System.nanoTime() + LONGEST_USE.toNanos();

        void check() throws InterruptedIOException {
            if (System.nanoTime() > end) {
                throw new InterruptedIOException("a use of the server took too long");
            }
        }
    }
}
