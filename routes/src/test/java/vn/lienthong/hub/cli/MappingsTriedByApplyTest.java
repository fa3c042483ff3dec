package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.revision.Publications;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Mappings are tried when their folder is published, and not again while it stays as it was published. */
@ExtendWith(RunningHubExtension.class)
class MappingsTriedByApplyTest {
    private static final Path HUB = Path.of("..");
    private static final String FOLDER = "connectors/justice";
    private static final String MAPPING = FOLDER + "/mapping/find-birth-registration.response.xslt";

    private final EmbeddedServer server;

    @TempDir
    private Path source;

    private HikariDataSource database;
    private Publications publications;

    MappingsTriedByApplyTest(RunningHub hub) {
        server = hub.database();
    }

    @BeforeEach
    void oneConnectorAndADatabaseInWhichNothingIsPublished() throws IOException {
        FileSystemUtils.copyRecursively(HUB.resolve(FOLDER), source.resolve(FOLDER));
        Files.createDirectories(source.resolve("config/agreements"));
        database = HubDatabases.openHub(new DatabaseSettings(
                server.createDatabase("tried-" + UUID.randomUUID(), EmbeddedServer.SUPERUSER),
                EmbeddedServer.SUPERUSER,
                server.superuserPassword(),
                2));
        publications = new Publications(new JdbcTemplate(database));
    }

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    @Test
    void aFolderThatIsPublishedAsItIsIsNotTriedAgainAndIsRefusedWhenAnyFileOfItChanges() throws IOException {
        mapWithoutEnd();
        publishUnchecked();
        assertThat(endlessMappings()).isEmpty();

        Files.writeString(source.resolve(FOLDER).resolve("README.md"), "More.\n", StandardOpenOption.APPEND);

        assertThat(endlessMappings()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(source.resolve(MAPPING));
            assertThat(problem.message()).contains("has not ended after 5 seconds");
        });
    }

    private void publishUnchecked() throws IOException {
        try (ApplyPlan plan = plan()) {
            plan.publish("cb-017", "test");
        }
    }

    private List<Problem> endlessMappings() throws IOException {
        try (ApplyPlan plan = plan()) {
            return plan.problems().stream()
                    .filter(problem -> problem.rule() == LintRule.ENDLESS_MAPPING)
                    .toList();
        }
    }

    private ApplyPlan plan() throws IOException {
        return ApplyPlan.of(publications, publications.current().orElse(null), new HubHome(HUB, source));
    }

    /** It counts up, and waits for a number below the first. */
    private void mapWithoutEnd() throws IOException {
        Path file = source.resolve(MAPPING);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("<xsl:value-of select=\"NoiDangKy\"/>", """
                                <xsl:value-of select="NoiDangKy, f:up(1)[. lt 0]"/>""")
                        .replace("</xsl:stylesheet>", """
                                <xsl:function name="f:up" as="xs:integer">
                                  <xsl:param name="number" as="xs:integer"/>
                                  <xsl:sequence select="if ($number lt 0) then 0 else f:up($number + 1)"/>
                                </xsl:function>
                                </xsl:stylesheet>"""));
    }
}
