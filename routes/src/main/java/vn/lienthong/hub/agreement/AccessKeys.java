package vn.lienthong.hub.agreement;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.KeyedHash;

/** The agencies' access keys in the hub's database: issued, looked up, revoked. Only their keyed hashes are there. */
public final class AccessKeys {
    /** An id is also the name of a folder and of a file, so it holds nothing that means something there. */
    private static final String AGENCY_FORM = "[a-z][a-z0-9-]{0,39}";

    private final JdbcTemplate database;
    private final KeyedHash hash;
    private final Clock clock;

    public AccessKeys(JdbcTemplate database, byte[] masterKey, Clock clock) {
        this.database = database;
        this.hash = new KeyedHash(masterKey, "access-key");
        this.clock = clock;
    }

    static boolean isAgency(String id) {
        return id.matches(AGENCY_FORM) && !id.equals(Caller.HUB);
    }

    /**
     * @param agency its id: lower-case letters, digits and hyphens
     * @param life how long the key is good for
     * @return the key, which cannot be shown again
     * @throws IllegalArgumentException if this can be no agency's id
     */
    public Issued issue(String agency, Duration life) {
        if (!isAgency(agency)) {
            throw new IllegalArgumentException(
                    "'" + agency + "' is no id of an agency: lower-case letters, digits and hyphens, at most 40");
        }
        AccessKey key = AccessKey.forAgency(agency, new SecureRandom());
        UUID id = UUID.randomUUID();
        Instant validTo = clock.instant().plus(life);
        database.update(
                "insert into access_key (key_id, agency, key_hash, issued_at, valid_to) values (?, ?, ?, ?, ?)",
                id,
                agency,
                hash.of(key.text()),
                time(clock.instant()),
                time(validTo));
        return new Issued(agency, id, key, validTo);
    }

    /** Whose key this is, whatever its state; empty if nobody's. */
    Optional<Known> find(String secret) {
        List<Known> found = database.query(
                "select key_id, agency, valid_to, revoked_at is not null from access_key where key_hash = ?",
                (row, number) -> new Known(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4)),
                (Object) hash.of(secret));
        return found.stream().findFirst();
    }

    /** @return whether there was such a key that was not revoked before */
    public boolean revoke(UUID id) {
        return database.update(
                        "update access_key set revoked_at = ? where key_id = ? and revoked_at is null",
                        time(clock.instant()),
                        id)
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A key that was just issued.
     *
     * @param id by which it can be revoked
     * @param key to be handed to the agency, once
     */
    public record Issued(String agency, UUID id, AccessKey key, Instant validTo) {}

    /** What is known of a key. */
    record Known(UUID id, String agency, Instant validTo, boolean revoked) {}
}
