package vn.lienthong.hub.exchangelog;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.SealedSecrets;

/**
 * The keys of days, with which the bodies of each day are encrypted: AES-256-GCM. They are in the database, encrypted under
 * the master key, until they are deleted.
 *
 * <p>Each body has a nonce of 96 random bits, which one key bears for 2^32 of them (NIST SP 800-38D, section 8.3).
 */
final class DayKeys {
    private static final int KEY_BYTES = 32;
    private static final String USE = "exchange-body-day-";

    private final JdbcTemplate database;
    private final SealedSecrets secrets;
    private volatile DayKey newest;

    DayKeys(JdbcTemplate database, byte[] masterKey) {
        this.database = database;
        this.secrets = new SealedSecrets(masterKey);
    }

    /** The key with which bodies are encrypted on a day; it is made if there is none. */
    Aead of(LocalDate day) {
        DayKey known = newest;
        if (known == null || !known.day().equals(day)) {
            known = new DayKey(day, find(day).orElseGet(() -> make(day)));
            newest = known;
        }
        return known.cipher();
    }

    /** Empty if it was deleted, or there never was one. */
    Optional<Aead> find(LocalDate day) {
        List<byte[]> sealed = database.query(
                "select sealed_key from log_day_key where day = ?",
                (row, number) -> row.getBytes(1),
                Date.valueOf(day));
        return sealed.stream().findFirst().map(key -> opened(key, day));
    }

    private Aead make(LocalDate day) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        // Another hub may do the same at the same time: the first one wins.
        database.update(
                "insert into log_day_key (day, sealed_key) values (?, ?) on conflict (day) do nothing",
                Date.valueOf(day),
                secrets.seal(key, USE + day));
        return find(day).orElseThrow(() -> new IllegalStateException("the key of " + day + " is not kept"));
    }

    private Aead opened(byte[] sealed, LocalDate day) {
        try {
            return new AesGcmJce(secrets.open(sealed, USE + day));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + day + " was made under another master key, or changed", e);
        }
    }

    private record DayKey(LocalDate day, Aead cipher) {}
}
