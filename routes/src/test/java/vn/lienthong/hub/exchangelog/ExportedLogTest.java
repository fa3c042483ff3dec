package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two hundred and fifty records with three seals, in a file in the hands of somebody who has the public keys alone. */
class ExportedLogTest {
    private static EmbeddedServer server;

    @TempDir
    private static Path folder;

    private TestLog log;
    private Path export;

    @BeforeAll
    static void startServer() {
        server = EmbeddedServer.launch();
    }

    @AfterAll
    static void endServer() {
        server.close();
    }

    @BeforeEach
    void recordSomething() {
        log = new TestLog(server, folder).at("2026-01-15T03:00:00Z").open();
        log.record(250);
        log.end();
        export = log.seals().resolveSibling(log.seals().getFileName() + ".export");
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void export(Instant from, Instant to) throws SQLException, IOException {
        Files.deleteIfExists(export);
        LogExport.write(log.dataSource(), export, from, to, Clock.systemUTC(), records -> {});
    }

    private VerificationResult verify() throws IOException {
        return ExportVerification.verify(export, log.keys().publicKeys(), records -> {});
    }

    private void change(UnaryOperator<List<String>> change) throws SQLException, IOException {
        export(null, null);
        Files.write(export, change.apply(new ArrayList<>(Files.readAllLines(export))));
    }

    /** The line of a record; the first three are the header, the chain and its first seal. */
    private static int lineOf(List<String> lines, int position) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains("\"position\":" + position + ",")) {
                return line;
            }
        }
        throw new AssertionError("there is no record " + position);
    }

    private void isFound(Kind kind, long from, long to) throws IOException {
        assertThat(verify().findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.from()).isEqualTo(new Place(1, from));
            assertThat(finding.to()).isEqualTo(new Place(1, to));
        });
    }

    @Test
    void allOfItVerifiesWithThePublicKeysAlone() throws SQLException, IOException {
        export(null, null);

        assertThat(verify()).isEqualTo(new VerificationResult(250, 3, 0, List.of()));
    }

    @Test
    void whatIsNotSealedYetIsCounted() throws SQLException, IOException {
        log.open();
        log.record(7);
        export(null, null);

        assertThat(verify()).isEqualTo(new VerificationResult(257, 3, 7, List.of()));
    }

    @Test
    void ofARangeItHoldsWholeSeals() throws SQLException, IOException {
        log.at("2026-02-15T03:00:00Z").open();
        log.record(150);
        log.at("2026-03-15T03:00:00Z").record(150);
        log.end();

        export(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));

        VerificationResult result = verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.seals()).isEqualTo(1);
        assertThat(result.records()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"agency\":\"evn\"=\"agency\":\"other\"",
                "\"officer\":\"officer-120\",=",
                "\"attempts\":1=\"attempts\":2",
                "\"outcome\":\"ANSWERED\"=\"outcome\":\"DEFERRED\"",
                "\"hubMicros\":1500=\"hubMicros\":1501",
                "\"chainHash\":\"=\"chainHash\":\"AAAA",
            })
    void aRecordThatWasChangedIsNamedByTheSealOverIt(String change) throws SQLException, IOException {
        String[] parts = change.split("=", 2);
        change(lines -> {
            int line = lineOf(lines, 120);
            assertThat(lines.get(line)).contains(parts[0]);
            lines.set(line, lines.get(line).replace(parts[0], parts[1]));
            return lines;
        });

        isFound(Kind.WRONG_SEAL, 101, 200);
        assertThat(verify().findings()).hasSize(1);
    }

    @Test
    void aRecordThatWasRemovedIsNamed() throws SQLException, IOException {
        change(lines -> {
            lines.remove(lineOf(lines, 120));
            return lines;
        });

        isFound(Kind.MISSING, 120, 120);
    }

    @ParameterizedTest
    @CsvSource({"1, 130", "99, 203", "101, 250"})
    void severalThatWereRemovedAreNamedOnceWhateverSealsTheyAreUnder(int first, int last)
            throws SQLException, IOException {
        change(lines -> {
            for (int position = first; position <= last; position++) {
                lines.remove(lineOf(lines, position));
            }
            return lines;
        });

        isFound(Kind.MISSING, first, last);
        assertThat(verify().findings()).hasSize(1);
    }

    @Test
    void aRecordThatWasAddedIsNamed() throws SQLException, IOException {
        change(lines -> {
            lines.add(lineOf(lines, 121), lines.get(lineOf(lines, 120)));
            return lines;
        });

        isFound(Kind.INSERTED, 120, 120);
    }

    @Test
    void recordsThatChangedPlacesAreNamed() throws SQLException, IOException {
        change(lines -> {
            Collections.swap(lines, lineOf(lines, 120), lineOf(lines, 121));
            return lines;
        });

        assertThat(verify().isGood()).isFalse();
    }

    @Test
    void aSealThatWasTakenOutWithItsRecordsIsMissed() throws SQLException, IOException {
        change(lines -> {
            lines.subList(lineOf(lines, 101) - 1, lineOf(lines, 200) + 1).clear();
            return lines;
        });

        assertThat(verify().findings()).extracting(Finding::kind).contains(Kind.MISSING_SEAL);
    }

    @Test
    void aSealOfAnotherKeyIsNone() throws SQLException, IOException {
        export(null, null);
        try (TestLog another = new TestLog(server, folder)) {
            VerificationResult result =
                    ExportVerification.verify(export, another.keys().publicKeys(), records -> {});

            assertThat(result.findings()).extracting(Finding::kind).contains(Kind.WRONG_SEAL);
            assertThat(result.seals()).isZero();
        }
    }

    @Test
    void whatWasRemovedWithAStatementIsNotMissed() throws SQLException, IOException {
        log.at("2026-02-15T03:00:00Z").open();
        log.record(150);
        log.end();
        log.upkeep()
                .remove(
                        log.upkeep()
                                .partitionsBefore(LocalDate.of(2026, 2, 1), EnumSet.of(RetentionClass.STANDARD))
                                .get(0),
                        "synthetic reason");
        export(null, null);

        VerificationResult result = verify();
        assertThat(result.findings()).isEmpty();
        assertThat(result.records()).isEqualTo(150);
        assertThat(result.absences()).hasSize(1);

        List<String> lines = Files.readAllLines(export);
        lines.removeIf(line -> line.startsWith("{\"absence\""));
        Files.write(export, lines);
        assertThat(verify().findings()).extracting(Finding::kind).contains(Kind.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "{}",
                "{\"header\":{\"form\":\"something else\"}}",
                "{\"header\":{\"form\":\"exchange log export, form 1\"}}\n{\"seal\":{\"text\":\"x\",\"signature\":\"AA==\"}}",
                "{\"header\":{\"form\":\"exchange log export, form 1\"}}\n{\"chain\":{\"node\":\"n\",\"retention\":\"STANDARD\"}}\n{\"seal\":{}}",
                "{\"header\":{\"form\":\"exchange log export, form 1\"}}\n{\"chain\":{\"node\":\"n\",\"retention\":\"STANDARD\"}}\n{\"record\":{}}",
                "{\"header\":{\"form\":\"exchange log export, form 1\"}}",
            })
    void aFileThatIsNoExportIsNeverGood(String content) throws IOException {
        Files.writeString(export, content);

        boolean isGood;
        try {
            isGood = verify().isGood();
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("none of an export");
            isGood = false;
        }
        assertThat(isGood).isFalse();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(export, "something");

        assertThatThrownBy(
                        () -> LogExport.write(log.dataSource(), export, null, null, Clock.systemUTC(), records -> {}))
                .hasMessageContaining("already");
        assertThat(export).hasContent("something");
    }

    @Test
    void nobodysNumberOrNameIsInIt() throws SQLException, IOException {
        export(null, null);

        assertThat(Files.readString(export)).contains("officer-120").doesNotContain("001090000001", "001090000002");
    }
}
