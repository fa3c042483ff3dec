package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings;
import vn.lienthong.hub.context.HubHome;

/** All personal numbers that there are, read once with a cursor, so that they are never in memory together. */
final class PopulationNumbers {
    private static final int FETCH = 10_000;

    private PopulationNumbers() {}

    /** Is told of each number, and of the one that is valid now. */
    @FunctionalInterface
    interface Reader {
        void number(String number, String current) throws IOException;
    }

    /** @throws CannotRunException if the population database cannot be read */
    static void read(HubSettings settings, Reader reader) throws IOException {
        requireConfigured(settings);
        Path query = new HubHome(Path.of(settings.home())).populationQueries().resolve("all-numbers.sql");
        String sql = Files.readString(query);
        try (Connection connection = HubDatabases.connectPopulation(settings.population());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    reader.number(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            // The driver's message may quote an address with a password in it, or values; its state does not.
            throw new CannotRunException("The population database cannot be read (SQLSTATE " + e.getSQLState() + ").");
        }
    }

    static void requireConfigured(HubSettings settings) {
        if (settings.population() == null || settings.population().url() == null) {
            throw new CannotRunException("No population database is configured: set HUB_POPULATION_URL, its _USER and"
                    + " _PASSWORD in the environment.");
        }
    }
}
