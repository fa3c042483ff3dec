package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.MerkleTree;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** More seals than are read at once, over one record each, none of which is there. */
class ManySealsTest {
    private static final int SEALS = 3 * SealPages.PAGE + 1;

    private static EmbeddedServer server;

    @TempDir
    private static Path folder;

    private TestLog log;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.launch();
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @BeforeEach
    void seal() throws SQLException {
        log = new TestLog(server, folder).open();
        log.end();
        try (Connection connection = log.connect()) {
            connection.setAutoCommit(false);
            short node = LogStore.nodeOf(connection, "node-1");
            LogKey key = log.keys().current();
            byte[] previous = ChainKey.BEGINNING;
            for (int number = 1; number <= SEALS; number++) {
                String text = new SealStatement(
                                "node-1",
                                "standard",
                                number,
                                new Place(1, number),
                                new Place(1, number),
                                1,
                                new MerkleTree().root(),
                                ChainKey.BEGINNING,
                                previous,
                                Instant.parse("2026-01-15T03:00:00Z"),
                                key.version())
                        .text();
                SignedText seal = new SignedText(text, key.sealKey().sign(text));
                Seals.insert(connection, node, RetentionClass.STANDARD, seal);
                previous = seal.hash();
            }
            connection.commit();
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theyAreVerifiedAPageAtATimeAndWhatIsMissingOverPagesIsNamedOnce() {
        VerificationResult result = log.verify(null);

        assertThat(result.seals()).isEqualTo(SEALS);
        assertThat(result.findings())
                .extracting(Finding::kind, Finding::from, Finding::to)
                .containsExactly(tuple(Kind.MISSING, new Place(1, 1), new Place(1, SEALS)));
    }

    @Test
    void noMoreThanAPageOfThemIsReadAtOnce() throws SQLException {
        try (Connection connection = log.connect()) {
            SealPages pages =
                    new SealPages(connection, ChainName.all(connection).get(0), 10, SEALS);

            assertThat(pages.startPlace()).isEqualTo(new Place(1, 10));
            List<Integer> sizes = new ArrayList<>();
            for (List<SignedText> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                sizes.add(page.size());
            }
            assertThat(sizes).containsExactly(SealPages.PAGE, SealPages.PAGE, SealPages.PAGE - 9);
        }
    }

    @Test
    void anExportGoesOnBehindManySealsThatWereRemoved() throws SQLException, IOException {
        log.tamper("delete from log_seal where number between 500 and " + (SEALS - 1));
        Path export = folder.resolve("many.export");
        LogExport.write(log.dataSource(), export, null, null, Clock.systemUTC(), records -> {});

        VerificationResult result = ExportVerification.verify(export, log.keys().publicKeys(), records -> {});

        assertThat(result.seals()).isEqualTo(500);
        assertThat(result.findings()).extracting(Finding::kind).contains(Kind.MISSING_SEAL);
    }
}
