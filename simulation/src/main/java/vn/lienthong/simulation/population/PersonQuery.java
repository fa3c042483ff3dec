package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** Reads people, always in the order of their numbers, so that the same database gives the same ones. */
final class PersonQuery {

    private static final String SELECT = """
            SELECT personal_number, full_name, family_name, middle_name, given_name, birth_year, birth_month, birth_day,
                   sex, ethnic_group, state, successor_number, phone
              FROM public.person WHERE %s ORDER BY personal_number LIMIT %d
            """;

    private final Connection connection;

    PersonQuery(Connection connection) {
        this.connection = connection;
    }

    SyntheticPerson first(String condition, String... values) throws SQLException {
        List<SyntheticPerson> found = all(1, condition, values);
        if (found.isEmpty()) {
            throw new NoSuchElementException("Nobody in the population database fulfils: " + condition);
        }
        return found.get(0);
    }

    List<SyntheticPerson> all(int atMost, String condition, String... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT.formatted(condition, atMost))) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            List<SyntheticPerson> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(person(rows));
                }
            }
            return found;
        }
    }

    private static SyntheticPerson person(ResultSet row) throws SQLException {
        BirthDate born = new BirthDate(row.getInt("birth_year"), row.getInt("birth_month"), row.getInt("birth_day"));
        return new SyntheticPerson(
                row.getString("personal_number"),
                row.getString("full_name"),
                row.getString("family_name"),
                row.getString("middle_name"),
                row.getString("given_name"),
                born.text(),
                Sex.ofCode(row.getInt("sex")).word(),
                row.getString("ethnic_group"),
                row.getString("state"),
                row.getString("successor_number"),
                row.getString("phone"));
    }
}
