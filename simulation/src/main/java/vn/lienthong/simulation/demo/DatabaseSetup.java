package vn.lienthong.simulation.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

import vn.lienthong.simulation.demo.Databases.Access;
import vn.lienthong.simulation.population.ForeignDatabaseException;
import vn.lienthong.simulation.population.PopulationDatabase;
import vn.lienthong.simulation.postgres.EmbeddedServer;
import vn.lienthong.simulation.postgres.ServerFailedException;
import vn.lienthong.simulation.provider.BrokenExampleException;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.SimulatedDatabase;

/** Gets both databases ready for the hub to start on: tables and accounts are there, people come later. */
public final class DatabaseSetup {

    private static final String HUB_ACCOUNT = "hub_owner";

    private DatabaseSetup() {}

    /**
     * @param given somebody's server, or null for one of our own
     * @param stack ends what is started here
     * @throws DemoFailedException when there is no database to be had
     */
    public static Databases prepare(GivenDatabase given, ClosingStack stack) {
        try {
            Databases databases = given == null ? ownServer(stack) : givenServer(given);
            try (Connection owner = databases.population().connect()) {
                PopulationDatabase.createTables(owner);
                PopulationDatabase.createReader(owner, databases.readerPassword());
            }
            return databases;
        } catch (SQLException | ForeignDatabaseException | ServerFailedException e) {
            throw new DemoFailedException("No database for the demo: " + e.getMessage(), e);
        }
    }

    /**
     * The databases behind the connectors over SQL, each beside the population database and read with the same account.
     *
     * @return what the hub has to know to read them, as environment variables
     */
    static Map<String, String> simulate(Path connectors, Databases databases) {
        Map<String, String> environment = new TreeMap<>();
        try {
            for (ConnectorFolder connector : ConnectorFolder.allBelow(connectors)) {
                if (connector.isDatabase()) {
                    String url = createBeside(databases.population(), connector);
                    connector
                            .databaseSettings(url, PopulationDatabase.READER, databases.readerPassword())
                            .forEach((name, value) -> environment.put(Providers.variable(name), value));
                }
            }
            return environment;
        } catch (SQLException | BrokenExampleException e) {
            throw new DemoFailedException("A provider's database cannot be simulated: " + e.getMessage(), e);
        }
    }

    private static String createBeside(Access population, ConnectorFolder connector) throws SQLException {
        GivenDatabase beside = new GivenDatabase(population.url(), population.user(), population.password());
        String name = connector.id().replace('-', '_');
        try (Connection owner = population.connect()) {
            createUnlessThere(owner, beside.nameOf(name));
        }
        String url = beside.urlOf(name);
        try (Connection owner = DriverManager.getConnection(url, population.user(), population.password())) {
            SimulatedDatabase.fill(owner, connector, PopulationDatabase.READER);
        }
        return url;
    }

    private static Databases ownServer(ClosingStack stack) {
        EmbeddedServer server = stack.add(EmbeddedServer.launch());
        String hubPassword = Secrets.password();
        server.createAccount(HUB_ACCOUNT, hubPassword);
        return new Databases(
                new Access(
                        server.createDatabase("population", EmbeddedServer.SUPERUSER),
                        EmbeddedServer.SUPERUSER,
                        server.superuserPassword()),
                Secrets.password(),
                new Access(server.createDatabase("hub", HUB_ACCOUNT), HUB_ACCOUNT, hubPassword));
    }

    /** On somebody's server no more accounts are made than the reader's. */
    private static Databases givenServer(GivenDatabase given) throws SQLException {
        Access population = new Access(given.url(), given.user(), given.password());
        try (Connection owner = population.connect()) {
            PopulationDatabase.refuseIfForeign(owner);
            createUnlessThere(owner, given.nameOf("hub"));
        }
        Access hub = new Access(given.urlOf("hub"), given.user(), given.password());
        return new Databases(population, Secrets.password(), hub);
    }

    private static void createUnlessThere(Connection owner, String database) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
        }
    }
}
