package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.agreement.AccessKeys;
import vn.lienthong.hub.cli.HubProgram;
import vn.lienthong.simulation.machine.Ports;
import vn.lienthong.simulation.population.PopulationDatabase;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;
import vn.lienthong.simulation.postgres.EmbeddedServer;
import vn.lienthong.simulation.provider.ConnectorFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The hub and PostgreSQL are killed (SIGKILL) in turns, at random moments under load. {@code -Dhub.kills=20} does it twenty
 * times; the build, four times. All tests go on with one hub and one server.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KilledUnderLoadTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledUnderLoadTest.class);
    private static final int KILLS = Integer.getInteger("hub.kills", 4);
    private static final long SEED = Long.getLong("hub.kills.seed", System.nanoTime());
    private static final int CLIENTS = 8;
    private static final String PASSWORD = "only-for-tests";

    @TempDir
    private static Path folder;

    private final EmbeddedServer server = EmbeddedServer.launch();
    private final int port = Ports.free();
    private final URI address = URI.create("http://127.0.0.1:" + port);
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private HikariDataSource database;
    private Process hub;
    private String key;
    private List<SyntheticPerson> people;
    private volatile boolean isLoaded;

    @BeforeAll
    void prepare() throws SQLException {
        server.createDatabase("hub", EmbeddedServer.SUPERUSER);
        server.createDatabase("population", EmbeddedServer.SUPERUSER);
        try (Connection owner = server.connect("population")) {
            PopulationDatabase.fill(owner, 1_000, PopulationDatabase.DEFAULT_SEED, (done, all) -> {});
            PopulationDatabase.createReader(owner, PASSWORD);
            people = new SamplePeople(owner).livingAdults(20);
        }
        byte[] masterKey = TestLog.MASTER_KEY;
        database = HubDatabases.openHub(
                new DatabaseSettings(server.url("hub"), EmbeddedServer.SUPERUSER, server.superuserPassword(), 4));
        key = new AccessKeys(new JdbcTemplate(database), masterKey, Clock.systemUTC())
                .issue("viettel", Duration.ofDays(1))
                .key()
                .text();
        environment.put("HUB_PORT", Integer.toString(port));
        environment.put("HUB_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        environment.put("HUB_HOME", Path.of("..").toAbsolutePath().normalize().toString());
        environment.put("HUB_CONNECTORS_LEAVE_OUT", allButPopulation());
        environment.put("HUB_DATABASE_URL", server.url("hub"));
        environment.put("HUB_DATABASE_USER", EmbeddedServer.SUPERUSER);
        environment.put("HUB_DATABASE_PASSWORD", server.superuserPassword());
        environment.put("HUB_POPULATION_URL", server.url("population"));
        environment.put("HUB_POPULATION_USER", PopulationDatabase.READER);
        environment.put("HUB_POPULATION_PASSWORD", PASSWORD);
        environment.put("HUB_MASTER_KEY", Base64.getEncoder().encodeToString(masterKey));
        environment.put("HUB_LOG_SEAL_EVERY", "1s");
    }

    /** Their addresses are not set here. */
    private static String allButPopulation() {
        return ConnectorFolder.allBelow(Path.of("..", "connectors")).stream()
                .map(ConnectorFolder::id)
                .filter(id -> !id.equals("population"))
                .collect(Collectors.joining(","));
    }

    @AfterAll
    void end() {
        isLoaded = false;
        if (hub != null) {
            hub.destroyForcibly();
        }
        database.close();
        server.close();
    }

    @Test
    void everyAnswerThatLeftHasItsRecordOnceAndTheChainHoldsWhateverWasKilled() throws Exception {
        LOG.info("{} kills with the seed {}", KILLS, SEED);
        Random random = new Random(SEED);
        startHubUnlessItRuns();
        List<Thread> clients = startClients();
        // The last one is below.
        for (int kill = 1; kill < KILLS; kill++) {
            Thread.sleep(500 + random.nextInt(2_000));
            if (kill % 2 == 0) {
                hub.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                startHub();
            } else {
                server.kill();
                Thread.sleep(random.nextInt(1_500));
                server.start();
                answersAgainWithinFiveSeconds();
            }
            holdsSoFar();
        }
        Thread.sleep(500 + random.nextInt(2_000));
        hub.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        end(clients);
        startHub();
        hub.destroy();
        hub.waitFor(30, TimeUnit.SECONDS);

        holds();
        assertThat(
                        query(
                                "select exchange_id::text from exchange_record i where kind = 'INTENT' and not exists"
                                        + " (select 1 from exchange_record o where o.exchange_id = i.exchange_id and o.kind = 'OUTCOME')"))
                .as("the next start closes what was open")
                .isEmpty();
        assertThat(query("select sum(exchanges)::text from exchange_count"))
                .as("the day's figures agree with the records")
                .isEqualTo(query("select sum(attempts)::text from exchange_record where kind = 'OUTCOME'"));
    }

    @Test
    void aDatabaseThatIsStoppedAndStartedUnderLoadCostsNoAnswerItsRecordAndTheHubRecoversByItself() throws Exception {
        startHubUnlessItRuns();
        List<Thread> clients = startClients();
        for (int round = 0; round < 2; round++) {
            Thread.sleep(1_000);
            server.stop();
            Thread.sleep(1_000);
            server.start();
            answersAgainWithinFiveSeconds();
        }
        end(clients);
        assertThat(hub.isAlive()).isTrue();
        holds();
    }

    private void end(List<Thread> clients) throws InterruptedException {
        isLoaded = false;
        for (Thread thread : clients) {
            thread.join();
        }
    }

    private void startHubUnlessItRuns() throws IOException {
        if (hub == null || !hub.isAlive()) {
            startHub();
        }
    }

    private void startHub() throws IOException {
        HubProgram program = new HubProgram(folder);
        hub = program.start(environment, "run");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(hub.isAlive()).as("the hub runs: " + program.output()).isTrue();
            return isReady();
        });
    }

    private boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/readyz"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Thread> startClients() {
        isLoaded = true;
        List<Thread> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            Random random = new Random(SEED + number);
            Thread thread = new Thread(() -> {
                while (isLoaded) {
                    ask(random);
                }
            });
            thread.start();
            clients.add(thread);
        }
        return clients;
    }

    private void ask(Random random) {
        boolean isChange = random.nextInt(5) == 0;
        SyntheticPerson person = people.get(random.nextInt(people.size()));
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("personalNumber", person.personalNumber())
                .put("fullName", person.fullName())
                .put("dateOfBirth", person.dateOfBirth())
                .put(isChange ? "phone" : "sex", isChange ? "03999999%02d".formatted(random.nextInt(100)) : null)
                .toString()
                .replace(",\"sex\":null", "");
        HttpRequest request = HttpRequest.newBuilder(
                        address.resolve("/api/population/v1/" + (isChange ? "update-phone" : "verify")))
                .timeout(Duration.ofSeconds(10))
                .header("Hub-Key", key)
                .header("Hub-Purpose", isChange ? "subscriber-number-update" : "subscriber-data-cleaning")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (!answer.body().contains("HUB-503-LOG")) {
                answered.put(
                        answer.headers().firstValue("Hub-Exchange-Id").orElseThrow(),
                        answer.headers().firstValue("Hub-Verdict").orElseGet(() -> codeIn(answer.body())));
            }
        } catch (IOException e) {
            pause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String codeIn(String body) {
        try {
            return new ObjectMapper().readTree(body).path("code").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answersAgainWithinFiveSeconds() {
        int before = answered.size();
        await().atMost(Duration.ofSeconds(5)).until(() -> answered.size() > before);
    }

    private void holdsSoFar() throws Exception {
        LOG.info("{} answers so far", answered.size());
        holds();
    }

    private void holds() throws Exception {
        // What was answered before the records are read.
        Map<String, String> left = new TreeMap<>(answered);
        Map<String, String> recorded = new TreeMap<>();
        Set<String> twice = new HashSet<>();
        new JdbcTemplate(database)
                .query(
                        "select exchange_id::text, coalesce(verdict, fault_code) from exchange_record where kind = 'OUTCOME'",
                        row -> {
                            if (recorded.put(row.getString(1), row.getString(2)) != null) {
                                twice.add(row.getString(1));
                            }
                        });
        assertThat(twice).as("recorded twice").isEmpty();
        assertThat(recorded).as("every answer that left").containsAllEntriesOf(left);
        VerificationResult result = LogVerification.verify(
                database,
                LogKeys.open(new JdbcTemplate(database), TestLog.MASTER_KEY, Clock.systemUTC()),
                null,
                null,
                null,
                records -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.records()).isGreaterThanOrEqualTo(left.size());
    }

    private List<String> query(String sql) {
        return new JdbcTemplate(database).queryForList(sql, String.class);
    }
}
