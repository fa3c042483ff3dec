package vn.lienthong.hub.exchangelog;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

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
import static org.assertj.core.api.Assertions.tuple;

/**
 * Whoever owns the database can change whatever is in it, and recompute whatever needs no key. Two hundred and fifty records
 * have two seals in full and a third one over the last fifty.
 */
class TamperedLogTest {
    private static final int RECORDS = 250;

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
    void recordSomething() {
        log = new TestLog(server, folder).open();
        log.record(RECORDS);
        log.end();
        assertThat(log.verify()).isEqualTo(new VerificationResult(RECORDS, 3, 0, List.of()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private static Place at(long position) {
        return new Place(1, position);
    }

    private void isFound(Kind kind, long from, long to) {
        VerificationResult result = log.verify();

        assertThat(result.findings()).isNotEmpty();
        Finding first = result.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.findings()));
        assertThat(first.from()).isEqualTo(at(from));
        assertThat(first.to()).isEqualTo(at(to));
        assertThat(first.node()).isEqualTo("node-1");
        assertThat(first.retention()).isEqualTo("standard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency = 'other'",
                "officer = null",
                "purpose = 'another-purpose'",
                "verdict = 'NOT_FOUND'",
                "received_at = received_at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 microsecond'",
                "subject_hash = further_subjects[1]",
                "further_subjects = null",
                "credential = null",
                "field_set = null",
                "served_by = null",
                "served_by = replace(served_by, '3f9a', '3f9b')",
                "key_version = 2",
                "attempts = 2",
                "hub_micros = 1",
                "answer_digest = request_digest",
            })
    void aRecordThatWasChangedInAnyColumnIsNamed(String change) {
        log.tamper("update exchange_record set " + change + " where position = 120");

        isFound(Kind.ALTERED, 120, 120);
    }

    @Test
    void aRecordThatWasRemovedIsNamed() {
        log.tamper("delete from exchange_record where position = 120");

        isFound(Kind.MISSING, 120, 120);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 30", "1, 100", "1, 130", "99, 203", "100, 200", "101, 200", "101, 250", "240, 250", "1, 250"
    })
    void severalThatWereRemovedAreNamedOnceWithTheirFirstAndLastWhateverSealsTheyAreUnder(long first, long last) {
        log.tamper("delete from exchange_record where position between %d and %d".formatted(first, last));

        isFound(Kind.MISSING, first, last);
        assertThat(log.verify().findings()).hasSize(1);
        assertThat(log.verify().findings().get(0).toString()).doesNotContain("epoch 0");
    }

    @Test
    void whatIsChangedBehindRemovedRecordsIsNamedToo() {
        log.tamper(
                "delete from exchange_record where position between 99 and 200",
                "update exchange_record set agency = 'other' where position in (201, 240)");

        assertThat(log.verify().findings())
                .extracting(Finding::kind, Finding::from)
                .contains(tuple(Kind.MISSING, at(99)), tuple(Kind.ALTERED, at(201)), tuple(Kind.ALTERED, at(240)));
    }

    @Test
    void theLastRecordsOfAStartOfTheHubAreNamedAlthoughTheNextStartHasRecords() {
        log.open();
        log.record(3);
        log.end();
        log.tamper("delete from exchange_record where epoch = 1 and position > 240");

        isFound(Kind.MISSING, 241, 250);
        assertThat(log.verify().findings()).hasSize(1);
    }

    @Test
    void allRecordsOfAStartOfTheHubAreNamed() {
        log.open();
        log.record(3);
        log.end();
        log.open();
        log.record(3);
        log.end();
        log.tamper("delete from exchange_record where epoch = 2");

        assertThat(log.verify().findings())
                .extracting(Finding::kind, Finding::from, Finding::to)
                .containsExactly(tuple(Kind.MISSING, new Place(2, 1), new Place(2, 3)));
    }

    @Test
    void aRemovedRecordBehindWhichTheOthersWereNumberedAnewIsNamed() {
        log.tamper(
                "delete from exchange_record where position = 120",
                "update exchange_record set position = position - 1000 where position > 120",
                "update exchange_record set position = position + 999 where position < 0");

        isFound(Kind.ALTERED, 120, 120);
    }

    @Test
    void twoRecordsThatChangedPlacesAreNamed() {
        log.tamper(
                "update exchange_record set position = -120 where position = 120",
                "update exchange_record set position = 120 where position = 121",
                "update exchange_record set position = 121 where position = -120");

        isFound(Kind.ALTERED, 120, 120);
    }

    @Test
    void aRecordThatWasAddedAtAPlaceThatIsTakenIsNamed() {
        log.tamper(
                "drop index " + uniqueIndex(),
                "insert into exchange_record select * from exchange_record where position = 120");

        isFound(Kind.INSERTED, 120, 120);
    }

    @Test
    void aRecordThatWasAddedBehindTheLastIsNamed() {
        log.tamper(
                "create temporary table added as select * from exchange_record where position = 120",
                "update added set position = 251",
                "insert into exchange_record select * from added");

        isFound(Kind.ALTERED, 251, 251);
    }

    @Test
    void aRecordThatIsMovedToAnotherChainIsNamedInBoth() {
        log.tamper("update exchange_record set retention = 2 where position = 120");

        isFound(Kind.MISSING, 120, 120);
        assertThat(log.verify().findings())
                .extracting(Finding::retention, Finding::kind)
                .contains(tuple("change", Kind.MISSING));
    }

    @Test
    void whatTheDictionariesMeanCannotBeChangedEither() {
        log.tamper("update log_field_set set names = 'verdict'");
        isFound(Kind.ALTERED, 1, 1);
    }

    @Test
    void theNameOfAHubCannotBeChangedEither() {
        log.tamper("update log_node set name = 'node-2'");

        assertThat(log.verify().findings()).isNotEmpty();
    }

    @Test
    void aCutTailIsNamedAsFarAsSealsCoverIt() {
        log.tamper("delete from exchange_record where position > 180");

        isFound(Kind.MISSING, 181, 250);
        assertThat(log.verify().findings()).hasSize(1);
    }

    @Test
    void aTailThatIsCutTogetherWithItsSealIsNamedByTheSealKeptElsewhere() {
        log.tamper("delete from exchange_record where position > 200", "delete from log_seal where number = 3");

        isFound(Kind.MISSING_SEAL, 201, 250);
        assertThat(log.verify(null).findings())
                .as("nobody can tell it from the database alone")
                .isEmpty();
    }

    @Test
    void theLastSealThatWasRemovedIsNamed() {
        log.tamper("delete from log_seal where number = 3");

        isFound(Kind.MISSING_SEAL, 201, 250);
    }

    @Test
    void aSealFromTheMiddleThatWasRemovedIsNamedWithoutTheFileToo() {
        log.tamper("delete from log_seal where number = 2");

        assertThat(log.verify(null).findings()).extracting(Finding::kind).contains(Kind.MISSING_SEAL);
        isFound(Kind.MISSING_SEAL, 101, 201);
        assertThat(log.verify(null).findings())
                .as("what it covered is no fault of the seal behind it")
                .hasSize(1);
    }

    @Test
    void aSealThatWasRecomputedOverChangedRecordsIsNotSignedByTheLogsKey() {
        log.tamper(
                "update exchange_record set agency = 'other' where position = 120",
                "update log_seal set statement = replace(statement, 'records: 100', 'records: 99') where number = 2");

        isFound(Kind.ALTERED, 120, 120);
        isFound(Kind.WRONG_SEAL, 101, 200);
    }

    @Test
    void onlyThePartThatIsAskedForIsVerifiedFromSealToSeal() {
        log.tamper("update exchange_record set agency = 'other' where position in (20, 220)");

        VerificationResult second = log.verify(log.seals(), sealedAt(2), sealedAt(2));
        assertThat(second).isEqualTo(new VerificationResult(100, 1, 0, List.of()));
        assertThat(log.verify(log.seals(), sealedAt(2), null).findings())
                .extracting(Finding::from)
                .contains(at(220))
                .doesNotContain(at(20));
        assertThat(log.verify(log.seals(), null, sealedAt(2)).findings())
                .extracting(Finding::from)
                .contains(at(20))
                .doesNotContain(at(220));
    }

    private Instant sealedAt(int number) {
        return log.jdbc()
                .queryForObject("select sealed_at from log_seal where number = ?", OffsetDateTime.class, number)
                .toInstant();
    }

    private String uniqueIndex() {
        return log.jdbc()
                .queryForObject(
                        "select indexrelid::regclass::text from pg_index join exchange_record r on r.tableoid = indrelid"
                                + " where indisunique and position = 1",
                        String.class);
    }
}
