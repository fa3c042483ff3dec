package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PopulationDatabaseTest {

    private static EmbeddedServer server;
    private static int databases;

    private String database;
    private Connection owner;

    @BeforeAll
    static void launch() {
        server = EmbeddedServer.launch();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void openAnEmptyDatabase() throws SQLException {
        database = "population_" + databases++;
        server.createDatabase(database, EmbeddedServer.SUPERUSER);
        owner = server.connect(database);
    }

    @AfterEach
    void closeTheConnection() throws SQLException {
        owner.close();
    }

    @Test
    void theSamePeopleAreNotFilledTwice() throws SQLException {
        assertThat(fill(300, 1)).isTrue();
        assertThat(fill(300, 1)).isFalse();
    }

    @Test
    void otherPeopleTakeThePlaceOfTheFormerOnes() throws SQLException {
        fill(300, 1);
        assertThat(fill(200, 2)).isTrue();
        assertThat(count("person WHERE successor_number IS NULL")).isEqualTo(200);
        assertThat(count("simulation_marker")).isEqualTo(1);
    }

    @Test
    void progressIsToldUpToTheEnd() throws SQLException {
        List<String> told = new ArrayList<>();
        PopulationDatabase.fill(owner, 300, 1, (done, all) -> told.add(done + " of " + all));
        assertThat(told).last().isEqualTo("300 of 300");
    }

    @Test
    void aHubCanStartOnTablesThatAreStillEmpty() throws SQLException {
        PopulationDatabase.createTables(owner);
        assertThat(count("person")).isZero();
        assertThat(fill(100, 1)).isTrue();
    }

    @Test
    void aDatabaseWithSomebodyElsesTableIsRefusedAndLeftAlone() throws SQLException {
        execute("CREATE TABLE customer (id int)");
        assertThatThrownBy(() -> fill(100, 1))
                .isInstanceOf(ForeignDatabaseException.class)
                .hasMessageContaining(database)
                .hasMessageContaining("table public.customer");
        assertThat(count("pg_class WHERE relname = 'person'")).isZero();
    }

    @Test
    void aTableCalledPersonIsNotTakenForOurs() throws SQLException {
        execute("CREATE TABLE person (id int)");
        assertRefusedNaming("table public.person");
    }

    @Test
    void aViewIsRefused() throws SQLException {
        execute("CREATE VIEW somebody AS SELECT 1 AS one");
        assertRefusedNaming("view public.somebody");
    }

    @Test
    void aSequenceIsRefused() throws SQLException {
        execute("CREATE SEQUENCE invoice");
        assertRefusedNaming("sequence public.invoice");
    }

    @Test
    void aFunctionIsRefused() throws SQLException {
        execute("CREATE FUNCTION answer() RETURNS int LANGUAGE sql AS 'SELECT 42'");
        assertRefusedNaming("function public.answer");
    }

    @Test
    void aTableInAnotherSchemaIsRefusedEvenAfterWeFilledTheDatabase() throws SQLException {
        fill(100, 1);
        execute("CREATE SCHEMA archive CREATE TABLE archive.letter (id int)");
        assertRefusedNaming("schema archive");
    }

    @Test
    void theHubsAccountReadsPeopleWritesTelephoneNumbersAndCanDoNothingElse() throws SQLException {
        fill(100, 1);
        PopulationDatabase.createReader(owner, "read only");
        try (Connection reader =
                        DriverManager.getConnection(server.url(database), PopulationDatabase.READER, "read only");
                Statement statement = reader.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT personal_number FROM person LIMIT 1")
                            .next())
                    .isTrue();
            assertThatThrownBy(() -> statement.execute("UPDATE person SET phone = NULL"))
                    .hasMessageContaining("read-only transaction");
            statement.execute("SET default_transaction_read_only = off");
            assertThat(statement.executeUpdate("UPDATE person SET phone = NULL"))
                    .isPositive();
            for (String command : List.of(
                    "UPDATE person SET full_name = ''",
                    "DELETE FROM phone_change",
                    "DELETE FROM old_number",
                    "CREATE TABLE mine (id int)",
                    "CREATE TEMPORARY TABLE mine (id int)",
                    "DROP TABLE household")) {
                assertThatThrownBy(() -> statement.execute(command))
                        .as(command)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void theHubsAccountStillHasItsRightsWhenOtherPeopleWereFilledIn() throws SQLException {
        PopulationDatabase.createTables(owner);
        PopulationDatabase.createReader(owner, "first");
        fill(100, 1);
        fill(100, 2);
        PopulationDatabase.createReader(owner, "second");
        try (Connection reader =
                        DriverManager.getConnection(server.url(database), PopulationDatabase.READER, "second");
                Statement statement = reader.createStatement()) {
            assertThat(statement.executeQuery("SELECT 1 FROM household").next()).isTrue();
            statement.execute("SET default_transaction_read_only = off");
            assertThat(statement.executeUpdate("UPDATE person SET phone = NULL"))
                    .isPositive();
        }
    }

    private void assertRefusedNaming(String object) {
        assertThatThrownBy(() -> PopulationDatabase.refuseIfForeign(owner))
                .isInstanceOf(ForeignDatabaseException.class)
                .hasMessageContaining(object);
    }

    private boolean fill(int people, long seed) throws SQLException {
        return PopulationDatabase.fill(owner, people, seed, Progress.NONE);
    }

    private long count(String what) throws SQLException {
        try (Statement statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(command);
        }
    }
}
