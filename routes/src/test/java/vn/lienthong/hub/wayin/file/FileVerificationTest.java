package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(RunningHubExtension.class)
class FileVerificationTest {
    private static final String HEADER = "requestId,personalNumber,fullName,dateOfBirth\n";

    private final RunningHub hub;
    private SyntheticPerson person;

    FileVerificationTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        person = hub.people(SamplePeople::livingAdult);
    }

    private String row(String requestId, String name) {
        return String.join(",", requestId, person.personalNumber(), name, person.dateOfBirth()) + "\n";
    }

    private DroppedFile drop(String content) {
        return new DroppedFile(hub, "filer", "population.verify", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyRowIsAnExchangeWithItsOwnVerdictAndRecord() {
        DroppedFile file = drop(
                HEADER + row("a", person.fullName()) + row("b", "Hoàng Kỳ Lạ Thật") + "c,123,Nguyễn Văn An,1990\n");

        List<NamedCsvRecord> rows = file.rows();
        assertThat(rows)
                .extracting(row -> row.getField("requestId") + " " + row.getField("verdict"))
                .containsExactly("a FULL_MATCH", "b DEVIATION", "c ILL_FORMED");
        assertThat(rows.get(1).getField("fullName.verdict")).isEqualTo("MISMATCH");
        assertThat(rows.get(2).getField("illFormed")).isEqualTo("personalNumber");
        assertThat(hub.log().of(rows.get(0).getField("exchangeId")))
                .containsEntry("agency", "filer")
                .containsEntry("protocol_in", "FILE")
                .containsEntry("protocol_out", "SQL")
                .containsEntry("purpose", "contract-holder-check")
                .containsEntry("request_id", "a")
                .containsEntry("verdict", "FULL_MATCH");
    }

    @Test
    void theCountsOfASummaryAddUpToItsRows() {
        JsonNode summary = drop(HEADER + row("a", person.fullName()) + row("b", person.fullName()) + "broken\n")
                .summary();

        assertThat(summary.path("rows").asInt()).isEqualTo(3);
        assertThat(summary.path("verdicts")).isEqualTo(DroppedFile.json("{\"FULL_MATCH\": 2}"));
        assertThat(summary.path("faults")).isEqualTo(DroppedFile.json("{\"HUB-400-ROW\": 1}"));
    }

    @Test
    void aBrokenRowIsAFaultOfItsOwnAndTheOthersAreAnswered() {
        List<NamedCsvRecord> rows = drop(HEADER + "one cell\n" + row("b", person.fullName()) + "1,2,3,4,5\n")
                .rows();

        assertThat(rows.get(0).getField("faultCode")).isEqualTo("HUB-400-ROW");
        assertThat(hub.log().of(rows.get(0).getField("exchangeId"))).containsEntry("fault_code", "HUB-400-ROW");
        assertThat(rows.get(1).getField("verdict")).isEqualTo("FULL_MATCH");
        assertThat(rows.get(2).getField("faultCode")).isEqualTo("HUB-400-ROW");
    }

    @Test
    void purposeAndOfficerMayStandInAMetaFileBesideIt() {
        DroppedFile file = new DroppedFile(
                hub,
                "filer",
                "population.verify",
                (HEADER + row("a", person.fullName())).getBytes(StandardCharsets.UTF_8),
                "{\"purpose\": \"debt-collection\", \"officer\": \"officer-3\"}");

        assertThat(hub.log().of(file.rows().get(0).getField("exchangeId")))
                .containsEntry("purpose", "debt-collection")
                .containsEntry("officer", "officer-3");
    }

    @Test
    void aFileWithAByteOrderMarkAndWindowsLineEndsIsReadAsWell() {
        DroppedFile file = drop("\uFEFF" + HEADER.replace("\n", "\r\n")
                + row("a", person.fullName()).replace("\n", "\r\n"));

        assertThat(file.rows().get(0).getField("verdict")).isEqualTo("FULL_MATCH");
    }

    @Test
    void anEmptyFileIsOneFaultAndOneRecord() {
        isRefused(drop(""), "HUB-400-FILE");
    }

    @Test
    void aFileWithNothingButAHeaderIsRefused() {
        isRefused(drop(HEADER), "HUB-400-FILE");
    }

    @Test
    void aFileThatMayBeInOneEncodingOrAnotherIsRefusedRatherThanMisread() {
        byte[] latin = (HEADER + row("a", "Johann Müller")).getBytes(StandardCharsets.ISO_8859_1);

        isRefused(new DroppedFile(hub, "filer", "population.verify", latin), "HUB-400-ENCODING");
    }

    @Test
    void aColumnThatStandsThereTwiceIsRefused() {
        isRefused(drop("personalNumber,personalNumber,fullName\n1,2,3\n"), "HUB-400-FILE");
        isRefused(drop("personalNumber,fullName,fullName.verdict\n1,2,3\n"), "HUB-400-FILE");
        isRefused(drop("personalNumber,,fullName\n1,2,3\n"), "HUB-400-FILE");
    }

    @Test
    void aColumnThatIsNoFieldIsAFaultInEachRow() {
        assertThat(drop("personalNumber,nickname\n" + person.personalNumber() + ",An\n")
                        .rows()
                        .get(0)
                        .getField("faultCode"))
                .isEqualTo("HUB-400-SCHEMA");
    }

    @Test
    void aMetaFileThatSaysSomethingElseIsRefused() {
        byte[] content = (HEADER + row("a", person.fullName())).getBytes(StandardCharsets.UTF_8);

        isRefused(new DroppedFile(hub, "filer", "population.verify", content, "{\"urgent\": true}"), "HUB-400-FILE");
        isRefused(
                new DroppedFile(hub, "filer", "population.verify", content, "{\"purpose\": \"\\u0000\"}"),
                "HUB-400-FILE");
    }

    @Test
    void aFolderThatIsNamedAfterNoOperationIsRefused() {
        byte[] content = (HEADER + row("a", person.fullName())).getBytes(StandardCharsets.UTF_8);

        isRefused(new DroppedFile(hub, "filer", "verify people", content), "HUB-404-OPERATION");
        isRefused(new DroppedFile(hub, "filer", "population.guess", content), "HUB-404-OPERATION");
    }

    @Test
    void aFolderThatIsNoAgencysIsRecordedWithoutItsName() {
        byte[] content = (HEADER + row("a", person.fullName())).getBytes(StandardCharsets.UTF_8);

        JsonNode refusal = new DroppedFile(hub, "Nguyễn Văn An", "population.guess", content).refusal();

        assertThat(refusal.path("code").asText()).isEqualTo("HUB-401-KEY");
        assertThat(hub.log().of(refusal.path("exchangeId").asText())).containsEntry("agency", null);
    }

    @Test
    void anAgencyWithoutAgreementIsDeniedRowByRow() {
        DroppedFile file = new DroppedFile(
                hub,
                "stranger",
                "population.verify",
                (HEADER + row("a", person.fullName())).getBytes(StandardCharsets.UTF_8),
                "{\"purpose\": \"contract-holder-check\"}");

        assertThat(file.rows().get(0).getField("faultCode")).isEqualTo("HUB-403-AGREEMENT");
    }

    @Test
    void aFileWithoutAPurposeIsDeniedWhereTheAgreementHasNoDefault() {
        DroppedFile file = new DroppedFile(
                hub,
                "filer",
                "population.lookup",
                ("personalNumber\n" + person.personalNumber() + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(file.rows().get(0).getField("faultCode")).isEqualTo("HUB-400-PURPOSE");
    }

    @Test
    void aLinkIsNotFollowedAndAnotherAgencysFolderIsNotReachedThroughOne() throws IOException {
        Path inbox = hub.files().resolve("inbox");
        Path secret = Files.writeString(hub.files().resolve("secret.csv"), HEADER + row("s", person.fullName()));
        Path folder = Files.createDirectories(inbox.resolve("filer/population.verify"));
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        Path others = Files.createDirectories(hub.files().resolve("elsewhere"));
        Path untouched = Files.writeString(others.resolve("untouched.csv"), HEADER + row("u", person.fullName()));
        Files.createSymbolicLink(inbox.resolve("filer/population.lookup-link"), others);

        Path refusal = hub.files().resolve("outbox/filer/link.error.json");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(refusal));
        assertThat(DroppedFile.json(Files.readString(refusal)).path("detail").asText())
                .isEqualTo("it is no plain file");
        assertThat(secret).exists();
        // A later file has been answered, so the folder behind the link was passed by and not merely not yet seen.
        assertThat(drop(HEADER + row("a", person.fullName())).rows()).hasSize(1);
        assertThat(untouched).exists();
    }

    @Test
    void whatWasAnsweredIsKeptBesideWhereItLayAndNotAnsweredAgain() {
        DroppedFile file = drop(HEADER + row("a", person.fullName()));
        file.summary();

        Path folder = hub.files().resolve("inbox/filer/population.verify");
        Path kept = folder.resolve(RequestFile.DONE);
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.notExists(folder.resolve(file.name() + ".csv")));
        assertThat(kept).isDirectoryContaining(done -> done.toString().endsWith("-" + file.name() + ".csv"));
    }

    @Test
    void filesWhoseResultsCannotBeWrittenDoNotHoldUpTheOthersAndAreAnsweredLater() throws IOException {
        List<DroppedFile> stuck = new ArrayList<>();
        for (int file = 0; file < 40; file++) {
            DroppedFile dropped = drop(HEADER + row("stuck", person.fullName()));
            // A folder with something in it, where the result should go.
            Files.createDirectories(dropped.inOutbox(".result.csv").resolve("something"));
            stuck.add(dropped);
        }

        for (int file = 0; file < 3; file++) {
            assertThat(drop(HEADER + row("a", person.fullName())).rows()).hasSize(1);
        }

        for (DroppedFile file : stuck) {
            Files.delete(file.inOutbox(".result.csv").resolve("something"));
            Files.delete(file.inOutbox(".result.csv"));
        }
        assertThat(stuck).allMatch(file -> file.rows().size() == 1);
    }

    private void isRefused(DroppedFile file, String code) {
        JsonNode refusal = file.refusal();
        assertThat(refusal.path("code").asText()).isEqualTo(code);
        assertThat(hub.log().of(refusal.path("exchangeId").asText()))
                .containsEntry("fault_code", code)
                .containsEntry("agency", "filer")
                .containsEntry("protocol_in", "FILE");
        assertThat(file.inOutbox(".result.csv")).doesNotExist();
    }
}
