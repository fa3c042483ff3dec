package vn.lienthong.hub.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.camel.CamelContext;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubApplication;
import vn.lienthong.hub.agreement.AccessKeys;
import vn.lienthong.hub.agreement.SignInAccounts;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.simulation.population.PopulationDatabase;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.postgres.EmbeddedServer;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.SimulatedDatabase;
import vn.lienthong.simulation.provider.SimulatedFilePartner;
import vn.lienthong.simulation.provider.SimulatedProvider;

/** The hub, everything around it, and what a test wants to know of both. */
public final class RunningHub implements AutoCloseable {
    public static final String OPERATOR = "operator";
    public static final String OPERATOR_PASSWORD = "only-for-tests";

    public static final String AUDITOR = "auditor";
    public static final String AUDITOR_PASSWORD = "also-only-for-tests";

    /** An agency that may ask everything, for the purpose {@link #TESTING}. */
    public static final String TESTER = "tester";

    public static final String TESTING = "testing";

    private static final int PEOPLE = 3_000;
    private static final byte[] MASTER_KEY = "synthetic master key, 32 bytes at least".getBytes();

    private final List<Runnable> endings = new ArrayList<>();
    private final Map<String, SimulatedProvider> providers = new TreeMap<>();
    private final Map<String, SimulatedFilePartner> partners = new TreeMap<>();
    private final Map<String, String> connectorSettings = new TreeMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, SignInAccounts.Issued> accounts = new ConcurrentHashMap<>();
    private final HomeFolder home;
    private final EmbeddedServer server;
    private final JdbcTemplate hubDatabase;
    private final ServletWebServerApplicationContext application;

    private RunningHub(Consumer<Path> prepare) throws SQLException {
        home = opened(HomeFolder.copied(prepare), HomeFolder::close);
        try {
            server = opened(EmbeddedServer.launch(), EmbeddedServer::close);
            hubDatabase = new JdbcTemplate(openHubDatabase());
            application = opened(start(settings()), ServletWebServerApplicationContext::close);
        } catch (RuntimeException | SQLException e) {
            close();
            throw e;
        }
    }

    /** Pooled: opening a connection for each look at the log takes longer than the exchange that is looked at. */
    private DataSource openHubDatabase() throws SQLException {
        HikariDataSource database = opened(new HikariDataSource(), HikariDataSource::close);
        database.setJdbcUrl(server.createDatabase("hub", EmbeddedServer.SUPERUSER));
        database.setUsername(EmbeddedServer.SUPERUSER);
        database.setPassword(server.superuserPassword());
        return database;
    }

    /** Starts everything; it is ready when this returns. */
    static RunningHub start() {
        return startWith(home -> {});
    }

    /** The same, with something more in its folder: a hub of its own, which whoever starts it closes. One process has one. */
    public static RunningHub startWith(Consumer<Path> prepare) {
        try {
            return new RunningHub(prepare);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it would stand in the environment. */
    public static String masterKey() {
        return Base64.getEncoder().encodeToString(MASTER_KEY);
    }

    /** What was started last ends first. */
    private <T> T opened(T resource, Consumer<T> ending) {
        endings.add(0, () -> ending.accept(resource));
        return resource;
    }

    private Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("hub.home", home.path().toString());
        settings.put("hub.port", "0");
        settings.put("hub.management.port", "0");
        // The web server's folders go with everything else.
        settings.put("server.tomcat.basedir", home.path().resolve("tomcat").toString());
        settings.put("hub.master-key", masterKey());
        settings.put("hub.operator.password", OPERATOR_PASSWORD);
        settings.put("hub.auditor.password", AUDITOR_PASSWORD);
        settings.put("hub.wire.public-url", WireCall.PUBLIC_URL);
        // Other addresses of this machine are not listed, so that somebody can come from one.
        settings.put("hub.wire.allowed-from", "127.0.0.1");
        settings.put("hub.files.folder", files().toString());
        settings.put("hub.log.seal-file", home.path().resolve("seals.jsonl").toString());
        settings.put("hub.connectors.look", "100ms");
        settings.put("hub.connectors.drain-for", "2s");
        settings.put("hub.agreements.look", "100ms");
        settings.put("hub.files.unchanged-for", "300ms");
        settings.put("hub.files.poll", "100ms");
        settings.put("hub.deferred.poll", "100ms");
        settings.put("hub.deferred.unchanged-for", "200ms");
        settings.put("hub.deferred.collect-for-at-most", "200ms");
        database(settings, "hub.database", "hub", EmbeddedServer.SUPERUSER, server.superuserPassword());
        database(settings, "hub.population", populate(), PopulationDatabase.READER, OPERATOR_PASSWORD);
        for (ConnectorFolder connector : ConnectorFolder.allBelow(home.path().resolve("connectors"))) {
            connectorSettings.putAll(connector.simulatedSettings());
            if (connector.isFilePartner()) {
                SimulatedFilePartner partner = opened(startPartner(connector), SimulatedFilePartner::close);
                partners.put(connector.id(), partner);
                connectorSettings.putAll(partner.settings());
            }
            if (connector.isDatabase()) {
                connectorSettings.putAll(simulateDatabase(connector));
            }
            if (connector.isSimulated()) {
                SimulatedProvider provider =
                        opened(SimulatedProvider.start(connector.path()), SimulatedProvider::close);
                providers.put(connector.id(), provider);
                connectorSettings.putAll(connector.addresses(provider.baseUrl()));
            }
        }
        settings.putAll(connectorSettings);
        return settings;
    }

    private SimulatedFilePartner startPartner(ConnectorFolder connector) {
        try {
            return SimulatedFilePartner.start(
                    connector, home.path().resolve("partners").resolve(connector.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> simulateDatabase(ConnectorFolder connector) throws SQLException {
        String url = server.createDatabase(connector.id(), EmbeddedServer.SUPERUSER);
        try (Connection owner = server.connect(connector.id());
                Statement statement = owner.createStatement()) {
            SimulatedDatabase.fill(owner, connector, PopulationDatabase.READER);
            // What the hub sends there is read in the server's log.
            statement.execute("alter database %s set log_statement = 'all'"
                    .formatted(statement.enquoteIdentifier(connector.id(), true)));
        }
        return connector.databaseSettings(url, PopulationDatabase.READER, OPERATOR_PASSWORD);
    }

    private void database(Map<String, String> settings, String prefix, String name, String user, String password) {
        settings.put(prefix + ".url", server.url(name));
        settings.put(prefix + ".user", user);
        settings.put(prefix + ".password", password);
    }

    private String populate() throws SQLException {
        server.createDatabase("population", EmbeddedServer.SUPERUSER);
        try (Connection owner = server.connect("population")) {
            PopulationDatabase.fill(owner, PEOPLE, PopulationDatabase.DEFAULT_SEED, (done, all) -> {});
            PopulationDatabase.createReader(owner, OPERATOR_PASSWORD);
        }
        return "population";
    }

    private ServletWebServerApplicationContext start(Map<String, String> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            return (ServletWebServerApplicationContext) new SpringApplicationBuilder(HubApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .run(arguments);
        } catch (BeansException e) {
            // Whoever adds a connector wants to read what is wrong with the files, and not with their copies or with
            // beans.
            throw e.getRootCause() instanceof UnusableFilesException unusable
                    ? new IllegalStateException(unusable.getMessage().replace(home.path() + File.separator, ""))
                    : e;
        }
    }

    /** A request to be filled in and sent: {@code population.verify}, by an agency that has a key. */
    public HubRequest ask(String agency, String operation) {
        return new HubRequest(address().resolve(HubRequest.path(operation)))
                .header("Hub-Key", keyOf(agency))
                .header("Content-Type", "application/json");
    }

    /** A request without any header. */
    public HubRequest request(String path) {
        return new HubRequest(address().resolve(path));
    }

    /** A request to the operators' port, without a login. */
    public HubRequest requestToOperators(String path) {
        return new HubRequest(managementAddress().resolve(path));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + application.getWebServer().getPort());
    }

    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.management.port"));
    }

    /** The agency's access key; each agency has one for all tests. */
    public String keyOf(String agency) {
        return keys.computeIfAbsent(
                agency,
                id -> accessKeys(Clock.systemUTC())
                        .issue(id, Duration.ofDays(1))
                        .key()
                        .text());
    }

    /** The agency's account for the wire format; each agency has one for all tests. */
    public SignInAccounts.Issued accountOf(String agency) {
        return accounts.computeIfAbsent(
                agency, id -> signInAccounts(Clock.systemUTC()).issue(id, id + "-client", Duration.ofDays(1)));
    }

    /** The hub's accounts in its database, by a clock of the test's own. */
    public SignInAccounts signInAccounts(Clock clock) {
        return new SignInAccounts(hubDatabase, MASTER_KEY, clock);
    }

    /** The hub's keys in its database, by a clock of the test's own. */
    public AccessKeys accessKeys(Clock clock) {
        return new AccessKeys(hubDatabase, MASTER_KEY, clock);
    }

    public RecordedExchanges log() {
        return new RecordedExchanges(hubDatabase);
    }

    public ApplicationContext application() {
        return application;
    }

    public CamelContext camel() {
        return application.getBean(CamelContext.class);
    }

    /** The folder with {@code inbox/} and {@code outbox/}. */
    public Path files() {
        return home.path().resolve("files");
    }

    public EmbeddedServer database() {
        return server;
    }

    public JdbcTemplate hubDatabase() {
        return hubDatabase;
    }

    /** The system behind a connector; instances of one folder share one. */
    public SimulatedProvider provider(String connector) {
        return providers.values().stream()
                .filter(provider -> provider.connectors().contains(connector))
                .findFirst()
                .orElse(null);
    }

    public SimulatedFilePartner partner(String connector) {
        return partners.get(connector);
    }

    /** The folder in which files are exchanged with a simulated system. */
    public Path partnerFolder(String connector) {
        return home.path().resolve("partners").resolve(connector);
    }

    /** Takes a provider's system away while something is done. It comes back at the same address. */
    public void without(String connector, Runnable action) {
        SimulatedProvider provider = provider(connector);
        int port = provider.port();
        provider.close();
        try {
            action.run();
        } finally {
            SimulatedProvider again = SimulatedProvider.start(connectors().resolve(connector), port);
            providers.put(connector, opened(again, SimulatedProvider::close));
        }
    }

    /** Addresses and secrets of the connectors, by the names of their settings. */
    public Map<String, String> connectorSettings() {
        return Map.copyOf(connectorSettings);
    }

    /** The connectors' folders, each with its examples. */
    public Path connectors() {
        return home.path().resolve("connectors");
    }

    /** Picks people whom a test can ask about. */
    public <T> T people(PeopleQuery<T> query) {
        try (Connection connection = server.connect("population")) {
            return query.from(new SamplePeople(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A question to the population database, past the hub. */
    @FunctionalInterface
    public interface PeopleQuery<T> {
        T from(SamplePeople people) throws SQLException;
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }
}
