package vn.lienthong.hub.exchangelog;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.KeyedHash;
import vn.lienthong.hub.context.SealedSecrets;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;

/**
 * All versions of the log's keys. They are in the database, encrypted under the master key, which is not; the newest is
 * used from the next start of a hub on, and the older ones to find and verify what was recorded under them.
 */
public final class LogKeys {
    private static final String USE = "exchange-log-key-";

    private final NavigableMap<Short, LogKey> versions;

    private LogKeys(NavigableMap<Short, LogKey> versions) {
        this.versions = versions;
    }

    /**
     * Reads them; the first one is made if there is none.
     *
     * @throws IllegalStateException if they were encrypted under another master key
     */
    public static LogKeys open(JdbcTemplate database, byte[] masterKey, Clock clock) {
        LogKeys keys = read(database, masterKey);
        if (keys.versions.isEmpty()) {
            // Another hub may do the same at the same time: the first one wins.
            insert(database, masterKey, make((short) 1), clock);
            return read(database, masterKey);
        }
        return keys;
    }

    /** Makes the next version. */
    public static int rotate(JdbcTemplate database, byte[] masterKey, Clock clock) {
        LogKey next = make((short) (open(database, masterKey, clock).current().version() + 1));
        insert(database, masterKey, next, clock);
        return next.version();
    }

    private static LogKeys read(JdbcTemplate database, byte[] masterKey) {
        SealedSecrets secrets = new SealedSecrets(masterKey);
        NavigableMap<Short, LogKey> versions = new TreeMap<>();
        List<LogKey> keys = database.query("select version, sealed_secret, public_key from log_key", (row, number) -> {
            short version = row.getShort(1);
            return LogKey.of(version, opened(secrets, version, row.getBytes(2)), row.getBytes(3));
        });
        keys.forEach(key -> versions.put(key.version(), key));
        return new LogKeys(versions);
    }

    private static byte[] opened(SealedSecrets secrets, short version, byte[] sealed) {
        try {
            return secrets.open(sealed, USE + version);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The keys of the exchange log are encrypted under another master key: set HUB_MASTER_KEY to the one"
                            + " under which this database was first used.",
                    e);
        }
    }

    private static void insert(JdbcTemplate database, byte[] masterKey, LogKey key, Clock clock) {
        database.update(
                "insert into log_key (version, created_at, sealed_secret, public_key) values (?, ?, ?, ?)"
                        + " on conflict (version) do nothing",
                key.version(),
                clock.instant().atOffset(ZoneOffset.UTC),
                new SealedSecrets(masterKey).seal(key.toSealed(), USE + key.version()),
                key.publicKey());
    }

    private static LogKey make(short version) {
        try {
            byte[] secret = new byte[KeyedHash.LENGTH];
            new SecureRandom().nextBytes(secret);
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new LogKey(
                    version,
                    secret,
                    pair.getPrivate().getEncoded(),
                    pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    LogKey current() {
        return versions.lastEntry().getValue();
    }

    /** @throws IllegalArgumentException if there is no such version */
    LogKey version(int version) {
        LogKey key = versions.get((short) version);
        if (key == null) {
            throw new IllegalArgumentException("the log has no key of version " + version);
        }
        return key;
    }

    /** What verifies signatures of a version; null if there is no such version. */
    SealVerifier verifier(int version) {
        LogKey key = version == (short) version ? versions.get((short) version) : null;
        return key == null ? null : key.verifier();
    }

    /** What verifies the seals of each version: Ed25519, X.509 form. */
    public SortedMap<Integer, byte[]> publicKeys() {
        SortedMap<Integer, byte[]> keys = new TreeMap<>();
        versions.forEach((version, key) -> keys.put(version.intValue(), key.publicKey()));
        return keys;
    }

    /** By which the records of a person can be found, under each version. */
    public Set<UUID> hashesOf(Subject person) {
        return versions.values().stream().map(key -> key.hashOf(person)).collect(Collectors.toSet());
    }

    Collection<LogKey> all() {
        return versions.values();
    }

    @Override
    public String toString() {
        return "LogKeys" + versions.keySet();
    }
}
