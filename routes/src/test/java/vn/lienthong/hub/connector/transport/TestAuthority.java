package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that vouches for keys of one test run; its files are in PKCS#12 and go with the test's folder. */
final class TestAuthority {
    static final String PASSWORD = "only-for-tests";

    private static final String SIGNATURE = "SHA256withECDSA";

    private final Path folder;
    private final X500Name name;
    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;
    private int made;

    TestAuthority(Path folder, String name) {
        this.folder = folder;
        this.name = new X500Name("CN=" + name);
        this.certificate = certificate(this.name, keys, null, Duration.ofDays(1));
    }

    /** @return a file with the authority's own certificate, to be trusted */
    Path trustStore() {
        return write(store -> store.setCertificateEntry("authority", certificate));
    }

    /**
     * @param host the name or address that the certificate is for
     * @param validFor from now on; negative if it has expired
     * @return a file with a key and its certificate
     */
    Path keyStore(String host, Duration validFor) {
        KeyPair own = newKeys();
        X509Certificate vouched = certificate(new X500Name("CN=" + host), own, host, validFor);
        PrivateKey key = own.getPrivate();
        return write(store ->
                store.setKeyEntry("own", key, PASSWORD.toCharArray(), new Certificate[] {vouched, certificate}));
    }

    private X509Certificate certificate(X500Name subject, KeyPair subjects, String host, Duration validFor) {
        Instant from = Instant.now().minus(Duration.ofDays(30));
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(from),
                Date.from(Instant.now().plus(validFor)),
                subject,
                subjects.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host == null));
            if (host != null) {
                int kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Content {
        void putInto(KeyStore store) throws GeneralSecurityException;
    }

    private Path write(Content content) {
        Path file = folder.resolve(name.toString().replaceAll("\\W", "-") + made++ + ".p12");
        try (OutputStream stream = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            content.putInto(store);
            store.store(stream, PASSWORD.toCharArray());
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
