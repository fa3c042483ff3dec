package vn.lienthong.simulation.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import vn.lienthong.simulation.population.PopulationDatabase;

/**
 * The two databases and who uses them.
 *
 * @param population the population database with the account that owns it
 * @param readerPassword the password of {@link PopulationDatabase#READER}, with which the hub reads it
 * @param hub the hub's own database with its own account
 */
public record Databases(Access population, String readerPassword, Access hub) {

    /**
     * A database as one account sees it.
     *
     * @param url its JDBC address
     */
    public record Access(String url, String user, String password) {

        /** The caller closes it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public String toString() {
            return "Access[]";
        }
    }

    @Override
    public String toString() {
        return "Databases[]";
    }
}
