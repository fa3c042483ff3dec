package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lienthong.hub.context.Subject;

/**
 * Whose data left through one credential. The log knows people by their hashes alone, so everybody in the population is hashed
 * once and looked for among them.
 *
 * <p>What left is held in memory, some 400 bytes for each person with what its report takes: 400 MB for a million. The population is not. For one thread.
 */
public final class Breach {
    private static final int FETCH = 10_000;
    private static final Set<String> NO_DATA = Set.of("verdict", "illFormed");
    private static final String SELECT = """
            select r.received_at, r.operation, f.names, r.key_version, r.subject_hash, r.further_subjects
            from exchange_record r left join log_field_set f using (field_set)
            where r.agency = ? and r.recorded_at >= ? and r.recorded_at < ? and r.credential = ?
              and r.kind = 'OUTCOME' and r.outcome <> 'FAILED' and r.subject_hash is not null""";

    private final LogKeys keys;
    private final Set<LogKey> used = new HashSet<>();
    private final Map<UUID, List<BreachUse>> byPerson = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<UUID> found = new HashSet<>();
    private long exchanges;

    private Breach(LogKeys keys) {
        this.keys = keys;
    }

    /**
     * Reads what was recorded.
     *
     * @param agency whose credential it is
     * @param to the first moment after
     */
    public static Breach read(
            LogConnections connections, LogKeys keys, String agency, UUID credential, Instant from, Instant to)
            throws SQLException {
        Breach breach = new Breach(keys);
        try (Connection connection = connections.open();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            connection.setAutoCommit(false);
            select.setFetchSize(FETCH);
            select.setString(1, agency);
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(to));
            select.setObject(4, credential);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    breach.add(rows);
                }
            }
        }
        return breach;
    }

    private void add(ResultSet row) throws SQLException {
        Instant at = row.getObject(1, OffsetDateTime.class).toInstant();
        BreachUse use = new BreachUse(known(row.getString(2)), known(fields(row.getString(3))), 1, at, at);
        used.add(keys.version(row.getInt(4)));
        exchanges++;
        add(row.getObject(5, UUID.class), use);
        if (row.getArray(6) != null) {
            for (UUID further : (UUID[]) row.getArray(6).getArray()) {
                add(further, use);
            }
        }
    }

    private void add(UUID person, BreachUse use) {
        BreachUse.add(byPerson.computeIfAbsent(person, hash -> new ArrayList<>(1)), use);
    }

    /** There are few different names, and one of each is kept. */
    private String known(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    private static String fields(String written) {
        return written == null
                ? ""
                : Stream.of(written.split(" "))
                        .filter(name -> !NO_DATA.contains(name))
                        .collect(Collectors.joining(" "));
    }

    /** How many exchanges people's data left in. */
    public long exchanges() {
        return exchanges;
    }

    /** What left about whoever has or had this personal number; nothing of most people. */
    public List<BreachUse> of(String personalNumber) {
        List<BreachUse> uses = new ArrayList<>();
        for (LogKey key : used) {
            UUID hash = key.hashOf(Subject.personalNumber(personalNumber));
            for (BreachUse use : byPerson.getOrDefault(hash, List.of())) {
                found.add(hash);
                BreachUse.add(uses, use);
            }
        }
        return uses;
    }

    /**
     * How many hashes belong to none of the numbers that were asked about: hashes of other keys, such as a telephone number,
     * and of people whom the population database does not know.
     */
    public int withoutNumber() {
        return byPerson.size() - found.size();
    }

    /** Shows nothing of anybody. */
    @Override
    public String toString() {
        return "Breach[" + exchanges + " exchanges]";
    }
}
