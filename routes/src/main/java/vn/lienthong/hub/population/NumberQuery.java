package vn.lienthong.hub.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;

/**
 * A query of {@code config/population/} whose one parameter is a number, {@code :#number}. It is read once: who changes it
 * starts the hub again. Numbers that are asked for at once share a trip to the database.
 */
final class NumberQuery {
    private static final String PARAMETER = ":#number";
    /** Longer than the database may take for a statement, and a connection for its opening. */
    private static final Duration LIMIT = Duration.ofSeconds(12);

    private static final String NUMBERS = "numbers_of_trip";
    private static final String INDEX = "index_in_trip";

    private final JdbcTemplate database;
    private final String statement;
    private final SharedTrips<List<Map<String, Object>>> trips = new SharedTrips<>(this::ask, LIMIT);

    private NumberQuery(JdbcTemplate database, String statement) {
        this.database = database;
        this.statement = statement;
    }

    /** One that cannot be read is a problem, and what comes back is of no use. */
    static NumberQuery read(Path file, JdbcTemplate database, Problems problems) {
        String text = "";
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            problems.add(new Problem(file, null, "cannot be read, or is not there.", null).under(LintRule.HALF_COPIED));
        }
        return new NumberQuery(database, forSeveral(text));
    }

    /** The query as it stands, for each of several numbers. */
    static String forSeveral(String text) {
        return """
                select %1$s.%2$s, found.* from unnest(?::text[]) with ordinality as %1$s (number, %2$s)
                cross join lateral (
                %3$s
                ) found""".formatted(NUMBERS, INDEX, text.replace(PARAMETER, NUMBERS + ".number"));
    }

    /** @return rows by the names of their columns */
    List<Map<String, Object>> rows(String number) {
        return trips.ask(number);
    }

    private List<List<Map<String, Object>>> ask(List<String> numbers) {
        List<List<Map<String, Object>>> answers = new ArrayList<>();
        numbers.forEach(number -> answers.add(new ArrayList<>()));
        database.query(
                        statement,
                        values -> values.setArray(
                                1, values.getConnection().createArrayOf("text", numbers.toArray(String[]::new))),
                        new ColumnMapRowMapper())
                .forEach(row ->
                        answers.get(((Number) row.remove(INDEX)).intValue() - 1).add(row));
        return answers;
    }
}
