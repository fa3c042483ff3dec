package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.AbsentRange;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A backup was made when 230 records were there, 200 of them sealed; then the hub started again, sealed the thirty, recorded
 * 150 more and was lost with its database.
 */
class RestoredLogTest {
    private static EmbeddedServer server;

    @TempDir
    private static Path folder;

    private TestLog lost;
    private TestLog restored;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.launch();
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @BeforeEach
    void loseSomething() {
        lost = new TestLog(server, folder).open();
        lost.record(230);
        lost.kill();
        restored = lost.copy();
        lost.open();
        lost.record(150);
        lost.end();
    }

    @AfterEach
    void close() {
        lost.close();
        restored.close();
    }

    private static AbsentRange absent(VerificationResult result) {
        AbsenceStatement gap = result.absences().get(0);
        assertThat(gap.kind()).isEqualTo(AbsenceStatement.Kind.GAP);
        assertThat(gap.ranges()).hasSize(1);
        return gap.ranges().get(0);
    }

    @Test
    void theHubDoesNotStartUntilTheGapIsReported() throws SQLException, IOException {
        assertThatThrownBy(restored::open)
                .hasMessageContaining("lacks 3 of its lines")
                .hasMessageContaining("./hub log report-gap");

        assertThat(restored.upkeep().reportGap("synthetic loss")).isEqualTo(3);
        restored.open();
        restored.record(120);
        restored.end();

        VerificationResult result = restored.verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.records()).isEqualTo(350);
        assertThat(result.unsealed()).isZero();
        assertThat(absent(result).from()).isEqualTo(new Place(2, 1));
        assertThat(absent(result).to()).isEqualTo(new Place(2, 150));
        assertThat(absent(result).records()).isEqualTo(150);
        assertThat(result.absences().get(0).reason()).isEqualTo("synthetic loss");
    }

    @Test
    void theHubGoesOnInAnEpochThatNobodyHasUsed() throws SQLException, IOException {
        restored.upkeep().reportGap("synthetic loss");
        restored.open();
        restored.record(1);

        assertThat(restored.jdbc().queryForObject("select max(epoch) from exchange_record", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void ofASealOfWhichTheBackupHeldTheFirstRecordsTheOthersAreReported() throws SQLException, IOException {
        restored.tamper("delete from exchange_record where position > 220");

        restored.upkeep().reportGap("synthetic loss");
        restored.open();
        restored.record(1);

        VerificationResult result = restored.verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.records()).isEqualTo(221);
        assertThat(result.absences().get(0).ranges())
                .extracting(AbsentRange::from, AbsentRange::to, AbsentRange::records)
                .containsExactly(
                        tuple(new Place(1, 221), new Place(1, 230), 10L),
                        tuple(new Place(2, 1), new Place(2, 150), 150L));
    }

    @Test
    void whatIsMissingAndWasNotReportedIsStillFound() throws SQLException, IOException {
        restored.upkeep().reportGap("synthetic loss");
        restored.open();
        restored.record(120);
        restored.end();
        restored.tamper("delete from exchange_record where epoch = 1 and position = 230");

        assertThat(restored.verify().findings()).isNotEmpty();
    }

    @Test
    void aGapIsReportedOnce() throws SQLException, IOException {
        restored.upkeep().reportGap("synthetic loss");

        assertThat(restored.upkeep().reportGap("synthetic loss")).isZero();
        assertThat(restored.verify().absences()).hasSize(1);
    }

    @Test
    void nothingIsReportedWhileTheHubRuns() throws IOException {
        restored.tamper("delete from exchange_record where position > 200");
        byte[] seals = Files.readAllBytes(restored.seals());
        Files.delete(restored.seals());
        restored.open();
        Files.write(restored.seals(), seals);

        assertThatThrownBy(() -> restored.upkeep().reportGap("synthetic loss")).hasMessageContaining("end it first");
    }

    @Test
    void aHubThatWentOnWithoutItsFileIsToldWhenTheFileIsThereAgain() throws IOException {
        byte[] seals = Files.readAllBytes(restored.seals());
        Files.delete(restored.seals());
        restored.open();
        restored.record(1);
        restored.end();
        Files.write(restored.seals(), seals);

        assertThatThrownBy(restored::open).hasMessageContaining("ahead of the database");
        assertThatThrownBy(() -> restored.upkeep().reportGap("synthetic loss"))
                .hasMessageContaining("another one in the database");
    }

    @Test
    void aReasonIsOneLine() {
        for (String reason : List.of("", "two\nlines", "x".repeat(201))) {
            assertThatThrownBy(() -> restored.upkeep().reportGap(reason)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
