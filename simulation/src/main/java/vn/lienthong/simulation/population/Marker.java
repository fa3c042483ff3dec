package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Which people a database was filled with; written in the transaction that filled it. */
record Marker(int people, long seed, int generatorVersion) {

    static Marker of(int people, long seed) {
        return new Marker(people, seed, PopulationGenerator.VERSION);
    }

    /** Empty when the tables were made and never filled. */
    static Optional<Marker> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT people, seed, generator_version FROM public.simulation_marker")) {
            return rows.next()
                    ? Optional.of(new Marker(rows.getInt(1), rows.getLong(2), rows.getInt(3)))
                    : Optional.empty();
        }
    }

    void write(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO public.simulation_marker (people, seed, generator_version) VALUES (?, ?, ?)")) {
            insert.setInt(1, people);
            insert.setLong(2, seed);
            insert.setInt(3, generatorVersion);
            insert.executeUpdate();
        }
    }
}
