package vn.lienthong.hub.population;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;

/**
 * A query of {@code config/population/} whose one parameter is a number, {@code :#number}. It is read once: who changes it
 * starts the hub again.
 */
final class NumberQuery {
    private static final String PARAMETER = ":#number";

    private final JdbcTemplate database;
    private final String statement;
    private final int parameters;

    private NumberQuery(JdbcTemplate database, String statement, int parameters) {
        this.database = database;
        this.statement = statement;
        this.parameters = parameters;
    }

    /** One that cannot be read is a problem, and what comes back is of no use. */
    static NumberQuery read(Path file, JdbcTemplate database, Problems problems) {
        String text = "";
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            problems.add(new Problem(file, null, "cannot be read, or is not there.", null));
        }
        return new NumberQuery(database, text.replace(PARAMETER, "?"), text.split(PARAMETER, -1).length - 1);
    }

    /** @return rows by the names of their columns */
    List<Map<String, Object>> rows(String number) {
        return database.query(
                statement,
                values -> {
                    for (int i = 1; i <= parameters; i++) {
                        values.setString(i, number);
                    }
                },
                new ColumnMapRowMapper());
    }
}
