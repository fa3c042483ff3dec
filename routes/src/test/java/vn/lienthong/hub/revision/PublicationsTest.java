package vn.lienthong.hub.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was published, in a hub's database of its own. */
@ExtendWith(RunningHubExtension.class)
class PublicationsTest {
    private static final String EVN = Publication.connector("evn");

    private final EmbeddedServer server;

    @TempDir
    private Path folder;

    private HikariDataSource database;
    private JdbcTemplate jdbc;
    private Publications publications;

    PublicationsTest(RunningHub hub) {
        server = hub.database();
    }

    @BeforeEach
    void openADatabase() {
        String name = "publications-" + UUID.randomUUID();
        database = HubDatabases.openHub(new DatabaseSettings(
                server.createDatabase(name, EmbeddedServer.SUPERUSER),
                EmbeddedServer.SUPERUSER,
                server.superuserPassword(),
                2));
        jdbc = new JdbcTemplate(database);
        publications = new Publications(jdbc);
    }

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    @Test
    void whoeverGoesBackTwiceGoesBackTwoPublications() throws IOException {
        for (String text : new String[] {"first", "second", "third"}) {
            publish(EVN, text);
        }
        goBack();
        assertThat(current()).isEqualTo("second");
        goBack();
        assertThat(current()).isEqualTo("first");
        assertThat(publications.before(publications.current().orElseThrow())).isEmpty();
        assertThat(publications.list(10)).extracting(Publication::sameAs).containsExactly(1, 2, null, null, null);
    }

    @Test
    void whatIsPublishedOnSomethingThatHoldsNoLongerIsRefused() throws IOException {
        publish(EVN, "first");
        Publication seen = publications.current().orElseThrow();
        publish(EVN, "second");

        assertThatThrownBy(() -> publications.publish(seen, Map.of(EVN, files("third")), "somebody", "test"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Somebody else has published meanwhile");
        assertThat(current()).isEqualTo("second");
    }

    @Test
    void whatWasPublishedCannotBeChanged() throws IOException {
        publish(EVN, "first");

        for (String change : new String[] {
            "delete from publication_folder",
            "update publication set published_by = 'x'",
            "truncate kept_folder cascade"
        }) {
            assertThatThrownBy(() -> jdbc.execute(change)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aPlaceThatIsNoneIsNotWritten() throws IOException {
        publish("connectors/../../elsewhere", "x");
        Path home = Files.createDirectories(folder.resolve("one/home"));

        assertThatThrownBy(() -> PublishedFolder.write(
                        publications, publications.current().orElseThrow(), home))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("one/elsewhere")).doesNotExist();
    }

    @Test
    void aFolderIsMadeToBeAsWhatHoldsAndNothingElseStaysInIt() throws IOException {
        publish(EVN, "first");
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("connectors/gas"));

        PublishedFolder published = PublishedFolder.open(publications, home);
        assertThat(home.resolve("connectors/evn/connector.yaml")).hasContent("first");
        assertThat(home.resolve("connectors/gas")).doesNotExist();

        publish(Publication.connector("power"), "second");
        published.look();
        assertThat(home.resolve("connectors/power/connector.yaml")).hasContent("second");
        assertThat(home.resolve("connectors/evn")).doesNotExist();
    }

    @Test
    void aHubForWhichNothingWasPublishedIsToldWhatToDo() {
        assertThatThrownBy(() -> PublishedFolder.open(publications, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("./hub apply", "HUB_PUBLICATION_FROM=folder");
    }

    private void publish(String place, String text) throws IOException {
        publications.publish(publications.current().orElse(null), Map.of(place, files(text)), "somebody", "test");
    }

    private void goBack() {
        Publication current = publications.current().orElseThrow();
        publications.goBack(current, publications.before(current).orElseThrow(), "somebody", "test");
    }

    private String current() {
        String hash = publications.current().orElseThrow().folders().get(EVN);
        return new String(publications.files(hash).files().get("connector.yaml"));
    }

    private FolderFiles files(String text) throws IOException {
        Path written = Files.createTempDirectory(folder, "written");
        Files.writeString(written.resolve("connector.yaml"), text);
        return FolderFiles.read(written);
    }
}
