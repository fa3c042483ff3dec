package vn.lienthong.hub.agreement;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.TimestampedHash;

/**
 * Remembers, for all nodes, which signatures came with which body, so that nobody who has seen a request can send it once
 * more. Only what was signed rightly gets here, so nobody else can fill it; what is too old to be accepted is forgotten.
 */
final class UsedSignatures {
    /** Far more can be forgotten than is remembered in the meantime, so the table is as large as the tolerance is long. */
    private static final int FORGET_EVERY = 500;

    private static final int FORGET_AT_MOST = 5_000;

    private final JdbcTemplate database;
    private final Clock clock;
    private final AtomicLong uses = new AtomicLong();

    UsedSignatures(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether this signature comes with this body for the first time, on any node. A client that signs by the second
     * sends several requests with one signature, so the signature alone would say too little.
     *
     * @param forgetAt when it is too old to be accepted by any node
     */
    boolean isFirst(byte[] signature, byte[] bodyDigest, Instant forgetAt) {
        if (uses.incrementAndGet() % FORGET_EVERY == 0) {
            forget();
        }
        // Its hash: with the signature itself a reader of the database could sign in, with another body.
        MessageDigest use = TimestampedHash.sha256();
        use.update(signature);
        return database.update(
                        "insert into used_signature (use_hash, forget_at) values (?, ?) on conflict do nothing",
                        use.digest(bodyDigest),
                        forgetAt.atOffset(ZoneOffset.UTC))
                == 1;
    }

    /** Several nodes may do so at once: none waits for another. */
    void forget() {
        database.update(
                "delete from used_signature where use_hash in (select use_hash from used_signature"
                        + " where forget_at < ? limit ? for update skip locked)",
                clock.instant().atOffset(ZoneOffset.UTC),
                FORGET_AT_MOST);
    }
}
