package vn.lienthong.hub.connector.file;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * A folder on a server over SFTP, and how it is known to be that server.
 *
 * @param folder as the server shows it to the hub's account, without a slash at its end
 * @param password null if the hub signs in with a key
 * @param keyFile with the hub's private key; null if it signs in with a password
 * @param hostKeys fingerprints of the keys of which the server must show one, such as {@code SHA256:…}
 * @param connectTimeout for a connection
 * @param responseTimeout for the handshake, and for each answer of the server
 */
record SftpAddress(
        String host,
        int port,
        String folder,
        String user,
        String password,
        Path keyFile,
        List<String> hostKeys,
        Duration connectTimeout,
        Duration responseTimeout)
        implements FileAddress {
    static final String PASSWORD = "ssh-password";
    static final String KEY = "ssh-key";

    private static final int USUAL_PORT = 22;

    /** As {@code ssh-keygen -l} shows it: the SHA-256 of the key, in Base64 without padding. */
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /** Who signs in does not belong into an address, where everybody would read it. */
    static boolean isOne(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && address.normalize().getPath().equals(address.getPath())
                && !address.getPath().contains("..");
    }

    /** @throws UnusableFilesException if it is not said who signs in there, or by what the server is known */
    static SftpAddress of(URI address, OperationSource source) {
        SystemDescriptor system = source.system();
        List<Problem> problems = new ArrayList<>();
        SignIn signIn = system.signIn();
        if (signIn == null || !List.of(PASSWORD, KEY).contains(signIn.kind())) {
            problems.add(source.file()
                    .problem(
                            JsonPointer.compile("/system/signIn"),
                            "nobody signs in at the server over SFTP.",
                            "Write signIn: {kind: ssh-password, user: …, secret: …}, or kind: ssh-key.")
                    .under(LintRule.SIGN_IN));
        }
        String written = Objects.toString(system.filesOrUsual().hostKey(), "").strip();
        List<String> hostKeys = List.of(written.split("[\\s,]+"));
        if (!hostKeys.stream().allMatch(key -> FINGERPRINT.matcher(key).matches())) {
            problems.add(source.file()
                    .problem(
                            JsonPointer.compile("/system/files/hostKey"),
                            "this is no fingerprint of the key of a server, and without one anybody could be the server.",
                            "Ask its owner for it, SHA256: and 43 characters, as ssh-keygen -l shows it.")
                    .under(LintRule.SIGN_IN));
        }
        if (!problems.isEmpty()) {
            throw new UnusableFilesException(problems);
        }
        return new SftpAddress(
                address.getHost(),
                address.getPort() < 0 ? USUAL_PORT : address.getPort(),
                address.getPath().replaceAll("/+$", ""),
                signIn.user(),
                signIn.kind().equals(PASSWORD) ? signIn.secret() : null,
                signIn.kind().equals(KEY) ? Path.of(signIn.secret()) : null,
                hostKeys,
                system.connectTimeout(),
                system.responseTimeout());
    }

    /** Shows neither who signs in nor with what. */
    @Override
    public String toString() {
        return "SftpAddress[" + host + ":" + port + folder + "]";
    }
}
