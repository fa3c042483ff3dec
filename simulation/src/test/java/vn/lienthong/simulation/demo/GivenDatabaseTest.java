package vn.lienthong.simulation.demo;

import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.simulation.population.PopulationDatabase;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GivenDatabaseTest {

    private static EmbeddedServer server;

    @BeforeAll
    static void launch() {
        server = EmbeddedServer.launch();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theHubsDatabaseIsBesideTheGivenOne() {
        GivenDatabase given = new GivenDatabase("jdbc:postgresql://db:5433/people?sslmode=require", "u", "p");
        assertThat(given.urlOf("hub")).isEqualTo("jdbc:postgresql://db:5433/people_hub?sslmode=require");
    }

    @Test
    void whatIsNoPostgresqlAddressIsRefused() {
        for (String url : new String[] {"jdbc:mysql://db/people", "jdbc:postgresql:people", "people"}) {
            assertThatThrownBy(() -> new GivenDatabase(url, "u", "p"))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anEmptyDatabaseIsPreparedTwiceWithoutHarm() throws Exception {
        GivenDatabase given = given("people");
        DatabaseSetup.prepare(given, new ClosingStack());
        Databases databases = DatabaseSetup.prepare(given, new ClosingStack());
        try (Connection hub = databases.hub().connect();
                Connection reader = new Databases.Access(
                                given.url(), PopulationDatabase.READER, databases.readerPassword())
                        .connect()) {
            assertThat(hub.getCatalog()).isEqualTo("people_hub");
            assertThat(reader.isValid(1)).isTrue();
        }
    }

    @Test
    void aDatabaseWithSomebodysDataIsRefusedAndGetsNoNeighbour() throws Exception {
        GivenDatabase given = given("customers");
        try (Connection owner = server.connect("customers");
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE customer (id int)");
        }
        assertThatThrownBy(() -> DatabaseSetup.prepare(given, new ClosingStack()))
                .isInstanceOf(DemoFailedException.class)
                .hasMessageContaining("table public.customer");
        assertThatThrownBy(() -> server.connect("customers_hub")).hasMessageContaining("does not exist");
    }

    private static GivenDatabase given(String name) {
        return new GivenDatabase(
                server.createDatabase(name, EmbeddedServer.SUPERUSER),
                EmbeddedServer.SUPERUSER,
                server.superuserPassword());
    }
}
