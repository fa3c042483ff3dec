package vn.lienthong.hub.exchangelog;

import java.security.GeneralSecurityException;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/** The bodies that are kept: reading one, and deleting those of whole days. Neither is done without a record. */
public final class KeptBodies {
    /** The name of the operation in the log. */
    public static final String DELETION = "hub.delete-bodies";

    private static final int DELETED_AT_ONCE = 10_000;

    private final JdbcTemplate database;
    private final DayKeys keys;
    private final Clock clock;

    public KeptBodies(JdbcTemplate database, byte[] masterKey, Clock clock) {
        this.database = database;
        this.keys = new DayKeys(database, masterKey);
        this.clock = clock;
    }

    /**
     * One body of an exchange, decrypted: personal data.
     *
     * @return empty if none was kept, or the key of its day was deleted
     * @throws GeneralSecurityException if it is not the one that was written
     */
    public Optional<byte[]> read(UUID exchange, BodyDirection direction) throws GeneralSecurityException {
        List<KeptBody> found = database.query(
                "select day, sealed from exchange_body where exchange_id = ? and direction = ?",
                (row, number) -> new KeptBody(direction, row.getDate(1).toLocalDate(), row.getBytes(2)),
                exchange,
                direction.name());
        for (KeptBody body : found) {
            var key = keys.find(body.day());
            if (key.isPresent()) {
                return Optional.of(key.get().decrypt(body.sealed(), KeptBody.owner(exchange, direction)));
            }
        }
        return Optional.empty();
    }

    /** @return whether there are keys of days before this one */
    public boolean hasBefore(LocalDate day) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select 1 from log_day_key where day < ?)", Boolean.class, Date.valueOf(day)));
    }

    /**
     * Deletes the keys of all days before one, and then what nobody can read any more. Today's are never deleted, because
     * bodies are being written under its key.
     *
     * @param day in Asia/Ho_Chi_Minh, not after today
     * @return of how many days
     * @throws IllegalArgumentException if it is a day to come
     */
    public int deleteBefore(LocalDate day) {
        if (isToCome(day)) {
            throw new IllegalArgumentException("only bodies of days that are over can be deleted");
        }
        int days = database.update("delete from log_day_key where day < ?", Date.valueOf(day));
        int rows;
        do {
            rows = database.update("""
                    delete from exchange_body where ctid = any (array(
                      select ctid from exchange_body where day < ? limit ?))""", Date.valueOf(day), DELETED_AT_ONCE);
        } while (rows == DELETED_AT_ONCE);
        return days;
    }

    /** Whether a day is after today, in Asia/Ho_Chi_Minh. */
    public boolean isToCome(LocalDate day) {
        return day.isAfter(LocalDate.now(clock.withZone(LogPartitions.ZONE)));
    }
}
