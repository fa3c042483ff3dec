package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;

import javax.net.ssl.SSLContext;

import com.fasterxml.jackson.core.JsonPointer;
import org.apache.hc.core5.ssl.SSLContextBuilder;

import vn.lienthong.hub.connector.SystemDescriptor.Tls;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/** The certificates of a system's TLS, read once: new ones are taken when the hub starts. */
final class Certificates {
    private static final JsonPointer TLS = JsonPointer.compile("/system/tls");

    private final Tls tls;
    private final WrittenFile file;

    /** @param file where the system is described */
    Certificates(Tls tls, WrittenFile file) {
        this.tls = tls;
        this.file = file;
    }

    /** @throws UnusableFilesException naming the key of the store that cannot be used */
    SSLContext context() {
        SSLContextBuilder context = SSLContextBuilder.create();
        try {
            if (tls.keyStore() != null) {
                char[] password = tls.keyStorePassword().toCharArray();
                KeyStore store = read("keyStore", tls.keyStore(), password, KeyStore::isKeyEntry);
                context.loadKeyMaterial(store, password);
            }
            if (tls.trustStore() != null) {
                char[] password = tls.trustStorePassword().toCharArray();
                KeyStore store = read("trustStore", tls.trustStore(), password, KeyStore::isCertificateEntry);
                context.loadTrustMaterial(store, null);
            }
            return context.build();
        } catch (GeneralSecurityException e) {
            throw unusable("", "what the files of tls hold cannot be used for TLS.");
        }
    }

    private KeyStore read(String key, String path, char[] password, Entry wanted) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(Path.of(path))) {
            store.load(content, password);
        } catch (IOException | InvalidPathException e) {
            throw unusable(key, "the file of " + key + " cannot be read, is not PKCS#12, or has another password.");
        }
        for (String alias : Collections.list(store.aliases())) {
            if (wanted.isThere(store, alias)) {
                return store;
            }
        }
        throw unusable(key, "the file of " + key + " has nothing in it that is used there.");
    }

    private interface Entry {
        boolean isThere(KeyStore store, String alias) throws GeneralSecurityException;
    }

    private UnusableFilesException unusable(String key, String problem) {
        return new UnusableFilesException(List.of(file.problem(
                        key.isEmpty() ? TLS : TLS.appendProperty(key),
                        problem,
                        "A keyStore holds a key with its certificate, a trustStore what keytool -importcert puts there.")
                .under(LintRule.SIGN_IN)));
    }
}
