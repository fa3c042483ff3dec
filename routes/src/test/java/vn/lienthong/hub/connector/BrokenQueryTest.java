package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an integrator is told about a connector over SQL that cannot be used. */
class BrokenQueryTest {
    private ConnectorFolders connectors;

    @BeforeEach
    void copyAConnectorThatIsRight(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("ethnic-affairs");
    }

    @Test
    void theConnectorIsReadWithoutItsDatabase() {
        assertThat(connectors.read()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ma_xa = :#communeCode | ma_xa = :#comuneCode | line 4: the schema of the request has no field comuneCode. Did you mean 'communeCode'?",
                "ma_xa = :#communeCode | ma_xa = '1' | line 1: the query does not use the request's field communeCode. Write :#communeCode.",
                "ma_xa = :#communeCode | ma_xa = :#fields | line 4: the schema of the request has no field fields.",
                "from danh_muc | into danh_muc | line 3: the query has the word into. It can only read.",
            })
    void aQueryIsCheckedWhenItIsRead(String right, String wrong, String problem) throws IOException {
        connectors.change("ethnic-affairs/mapping/find-commune.sql", right, wrong);

        assertThat(connectors.problems())
                .anySatisfy(
                        said -> assertThat(said).contains("find-commune.sql").contains(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rows: policies | rows: policy | 'policy' is no list of the response.",
                "rows: policies | changes: true | a view can only be read. Leave changes out.",
                "rows: policies | call: GET /policies | a view has no address to call. Leave call out.",
                "kind: database-account | kind: basic | there is no sign-in 'basic'. There are [database-account].",
                "user: \"{{ethnic-affairs.user}}\", | `` | signIn of the kind database-account has no user.",
                "jdbcUrl: \"{{ethnic-affairs.jdbc-url}}\" | jdbcUrl: | the system has no jdbcUrl. Write jdbcUrl: \"{{ethnic-affairs.jdbc-url}}\"",
                "jdbcUrl: \"{{ethnic-affairs.jdbc-url}}\" | jdbcUrl: \"{{ethnic-affairs.url}}\" | the setting of the address is called 'ethnic-affairs.url'.",
                "jdbcUrl: \"{{ethnic-affairs.jdbc-url}}\" | jdbcUrl: \"jdbc:oracle:thin:@db:1521/x\" | line 12: there is no JDBC driver for this address. PostgreSQL's is in the hub",
            })
    void aSystemOverSqlIsDescribedAsOne(String right, String wrong, String problem) throws IOException {
        connectors.change("ethnic-affairs/connector.yaml", right, wrong);

        assertThat(connectors.problems(Map.of(
                        "ethnic-affairs.jdbc-url", "jdbc:postgresql://localhost/x",
                        "ethnic-affairs.url", "jdbc:postgresql://localhost/x",
                        "ethnic-affairs.user", "hub",
                        "ethnic-affairs.password", "view-secret")))
                .anySatisfy(said -> assertThat(said).contains(problem))
                .noneSatisfy(said -> assertThat(said).contains("db:1521"));
    }

    @Test
    void aSystemOverHttpHasNoDatabase() throws IOException {
        connectors.copy("evn");
        connectors.change("evn/connector.yaml", "baseUrl:", "jdbcUrl: jdbc:x\n  baseUrl:");

        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("only a system behind sql has a jdbcUrl.");
    }

    @Test
    void aQueryThatIsMissingIsNamed() throws IOException {
        connectors.remove("ethnic-affairs/mapping/list-policies.sql");

        assertThat(connectors.problems()).singleElement().asString().contains("list-policies.sql");
    }
}
