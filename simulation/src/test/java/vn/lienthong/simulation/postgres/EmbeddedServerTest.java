package vn.lienthong.simulation.postgres;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedServerTest {

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
    void aCommitIsDurableAsInProduction() throws SQLException {
        for (String setting : Durability.SETTINGS) {
            assertThat(ask("SHOW " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void aServerWhoseCommitsAreNotDurableIsRefused() throws SQLException {
        try (Connection connection = server.connect(EmbeddedServer.SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            assertThatThrownBy(() -> Durability.require(connection))
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    void theSamePortAndDataAreThereAfterARestart() throws SQLException {
        String url = server.createDatabase("restarted", EmbeddedServer.SUPERUSER);
        execute("restarted", "CREATE TABLE kept AS SELECT 42 AS answer");
        server.stop();
        assertThatThrownBy(() -> server.connect("restarted")).isInstanceOf(SQLException.class);
        server.start();
        assertThat(server.url("restarted")).isEqualTo(url);
        assertThat(ask("restarted", "SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void stoppingOrStartingTwiceIsHarmless() {
        assertThatCode(() -> {
                    server.stop();
                    server.stop();
                    server.start();
                    server.start();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anAccountNeedsItsPassword() throws SQLException {
        server.createAccount("somebody", "it's right");
        String url = server.createDatabase("private of somebody", "somebody");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "somebody", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        try (Connection connection = DriverManager.getConnection(url, "somebody", "it's right")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void upperCaseOfVietnameseDoesNotDependOnTheMachine() throws SQLException {
        assertThat(ask("SELECT upper('đặng thị thuỷ')")).isEqualTo("ĐẶNG THỊ THUỶ");
    }

    @Test
    void nothingIsLeftAfterClosingAndClosingTwiceIsHarmless() {
        EmbeddedServer closed = EmbeddedServer.launch();
        Path data = Path.of(askUnchecked(closed, "SHOW data_directory"));
        assertThat(data).exists();
        closed.close();
        closed.close();
        assertThat(Files.exists(data.getParent())).isFalse();
        assertThatThrownBy(() -> closed.connect(EmbeddedServer.SUPERUSER)).isInstanceOf(SQLException.class);
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedServer.launch(taken.getLocalPort()))
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessageContaining("Port %d is taken", taken.getLocalPort());
        }
    }

    private static String ask(String query) throws SQLException {
        return ask(EmbeddedServer.SUPERUSER, query);
    }

    private static String ask(String database, String query) throws SQLException {
        return ask(server, database, query);
    }

    private static String askUnchecked(EmbeddedServer other, String query) {
        try {
            return ask(other, EmbeddedServer.SUPERUSER, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(EmbeddedServer other, String database, String query) throws SQLException {
        try (Connection connection = other.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String database, String command) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
