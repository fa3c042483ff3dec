package vn.lienthong.hub.exchangelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import vn.lienthong.hub.context.AccessHistory;
import vn.lienthong.hub.context.HiddenAccess;
import vn.lienthong.hub.context.Subject;

/**
 * Finds the accesses to a person's data by the hashes of all numbers that the person has had, under all keys that the log has
 * had. Both are few, and each is an indexed read.
 */
final class LoggedAccesses implements AccessHistory {
    private static final Set<String> NO_DATA = Set.of("verdict", "illFormed");
    private static final String OF_THE_PERSON = """
            from exchange_record r left join log_field_set f using (field_set)
            where (r.subject_hash = any(cast(:people as uuid[])) or r.further_subjects && cast(:people as uuid[]))
              and r.recorded_at >= :from and r.recorded_at < :to
              and r.kind = 'OUTCOME' and r.outcome <> 'FAILED'
              and r.agency || ' ' || r.operation""";
    private static final String HIDDEN = "select count(*) " + OF_THE_PERSON + " = any(string_to_array(:hidden, ','))";
    private static final String SHOWN = """
            select r.recorded_at, r.received_at, r.exchange_id, r.agency, r.operation, r.purpose,
              coalesce(r.subject_hash = any(cast(:people as uuid[])), false), coalesce(r.verdict, r.outcome), f.names, r.officer is not null
            """ + OF_THE_PERSON + """
             <> all(string_to_array(:hidden, ',')) and (r.recorded_at, r.exchange_id) < (:beforeTime, :beforeId)
            order by r.recorded_at desc, r.exchange_id desc limit :limit""";

    private final JdbcTemplate database;
    private final byte[] masterKey;
    private final Clock clock;

    LoggedAccesses(JdbcTemplate database, byte[] masterKey, Clock clock) {
        this.database = database;
        this.masterKey = masterKey.clone();
        this.clock = clock;
    }

    @Override
    public Page of(Question question) {
        AccessCursor before = question.before() == null
                ? new AccessCursor(question.to(), new UUID(-1, -1))
                : AccessCursor.parse(question.before());
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("people", hashes(question.numbers()))
                .addValue("from", time(question.from()))
                .addValue("to", time(question.to()))
                .addValue("hidden", words(question.hidden()))
                .addValue("beforeTime", time(before.recordedAt()))
                .addValue("beforeId", before.exchange())
                // One more tells whether there is a page after this one.
                .addValue("limit", question.limit() + 1);
        NamedParameterJdbcTemplate log = new NamedParameterJdbcTemplate(database);
        List<Found> found = log.query(SHOWN, parameters, (row, number) -> Found.read(row));
        Long hidden =
                question.hidden().isEmpty() ? Long.valueOf(0) : log.queryForObject(HIDDEN, parameters, Long.class);
        boolean isMore = found.size() > question.limit();
        List<Found> shown = isMore ? found.subList(0, question.limit()) : found;
        return new Page(
                shown.stream().map(Found::access).toList(),
                hidden,
                isMore ? shown.get(shown.size() - 1).cursor().toString() : null);
    }

    /** The keys are read anew: another hub may have begun to use a newer one. */
    private String hashes(List<String> numbers) {
        return LogKeys.open(database, masterKey, clock).all().stream()
                .flatMap(key -> numbers.stream().map(number -> key.hashOf(Subject.personalNumber(number))))
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String words(Set<HiddenAccess> hidden) {
        return hidden.stream()
                .map(access -> access.agency() + " " + access.operation())
                .collect(Collectors.joining(","));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Found(Access access, AccessCursor cursor) {
        static Found read(ResultSet row) throws SQLException {
            UUID exchange = row.getObject(3, UUID.class);
            Access access = new Access(
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    exchange.toString(),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7),
                    row.getString(8),
                    fields(row.getString(9)),
                    row.getBoolean(10));
            return new Found(
                    access,
                    new AccessCursor(row.getObject(1, OffsetDateTime.class).toInstant(), exchange));
        }

        private static List<String> fields(String names) {
            return names == null
                    ? List.of()
                    : List.of(names.split(" ")).stream()
                            .filter(name -> !NO_DATA.contains(name))
                            .toList();
        }
    }
}
