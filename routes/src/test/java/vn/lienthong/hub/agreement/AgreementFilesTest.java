package vn.lienthong.hub.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.agreement.Agreement.Grant;
import vn.lienthong.hub.agreement.Agreement.Hidden;
import vn.lienthong.hub.agreement.Agreement.Integration;
import vn.lienthong.hub.agreement.Agreement.Quota;
import vn.lienthong.hub.context.MatchingRules;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.fault.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AgreementFilesTest {
    private static final String RIGHT = """
            agency: evn
            name: {vi: Điện lực, en: Electricity}
            validFrom: 2025-01-01
            validTo: 2027-12-31
            purposeNames:
              contract-holder-check: {vi: Hợp đồng, en: Contract}
            grants:
              - operation: population.verify
                purposes: [contract-holder-check]
                defaultPurpose: contract-holder-check
                fields: [fullName]
                matching: {counts: [fullName], foldedCounts: true}
                quota: {requests: 5, per: 1m}
                integrations:
                  - {integration: "003", procedure: "1.000001", purpose: contract-holder-check}
                  - {integration: "003", purpose: contract-holder-check}
                hiddenFromSubject: {law: a law}
            """;

    @TempDir
    private Path folder;

    @Test
    void theAgreementsOfThisRepositoryCanBeRead() {
        assertThat(AgreementFiles.readAll(Path.of("..", "config", "agreements")))
                .extracting(Agreement::agency)
                .contains("agribank", "evn", "government-office", "justice", "social-insurance", "viettel");
    }

    @Test
    void anAgreementIsReadAsItIsWritten() throws IOException {
        write("evn.yaml", RIGHT);
        assertThat(AgreementFiles.readAll(folder))
                .containsExactly(new Agreement(
                        "evn",
                        new Text("Điện lực", "Electricity"),
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        List.of(new Grant(
                                "population.verify",
                                Set.of("contract-holder-check"),
                                "contract-holder-check",
                                Set.of("fullName"),
                                new MatchingRules(Set.of("fullName"), true, Set.of()),
                                new Quota(5, Duration.ofMinutes(1)),
                                List.of(
                                        new Integration("003", "1.000001", "contract-holder-check"),
                                        new Integration("003", "", "contract-holder-check")),
                                new Hidden("a law"))),
                        Map.of("contract-holder-check", new Text("Hợp đồng", "Contract"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agency: evn                 | agency: viettel          | the agency is 'viettel'; it must be the name of the file",
                "name: {vi: Điện lực, en: Electricity} | name:          | has no name: {vi: …, en: …}",
                "validFrom: 2025-01-01       | validFrom:               | needs validFrom and validTo, such as 2026-12-31",
                "validTo: 2027-12-31         | validTo:                 | needs validFrom and validTo, such as 2026-12-31",
                "operation: population.verify | operation:              | a grant names no operation",
                "purposes: [contract-holder-check] | purposes: []       | grant of population.verify needs purposes and fields",
                "fields: [fullName]          | fields: []               | grant of population.verify needs purposes and fields",
                "defaultPurpose: contract-holder-check | defaultPurpose: statistics | the defaultPurpose is not among its purposes",
                "{requests: 5, per: 1m}      | {requests: 0, per: 1m}   | a quota is {requests: 100, per: 1s}",
                "{requests: 5, per: 1m}      | {requests: 5}            | a quota is {requests: 100, per: 1s}",
                "fields: [fullName]          | fiels: [fullName]        | there is no key 'fiels'",
                "hiddenFromSubject: {law: a law} | hiddenFromSubject: {law: } | only a law hides an access",
                "  contract-holder-check: {vi: Hợp đồng | marketing: {vi: Hợp đồng | no grant has the purpose 'marketing'",
                "{vi: Hợp đồng, en: Contract} | {vi: Hợp đồng}          | the name of 'contract-holder-check' is {vi: …, en: …}",
                "agency: evn                 | agency: hub              | no agency can have the id 'hub'",
                "counts: [fullName]          | counts: [sex]            | matching names a field that is not among its fields",
                "counts: [fullName]          | disclose: [sex]          | matching names a field that is not among its fields",
                "foldedCounts                | foldedCount              | there is no key 'foldedCount'",
                "per: 1m                     | per: sometimes           | write it as 500ms, 3s or 2m",
                "procedure: \"1.000001\", purpose: contract-holder-check | procedure: \"1.000001\" | an integration is {integration",
                "\"1.000001\", purpose: contract-holder-check | \"1.000001\", purpose: marketing | purpose: one of its purposes",
                "{integration: \"003\", procedure: | {procedure: | an integration is {integration",
                "procedure: \"1.000001\" | procedure: | there are several purposes of 003/",
            })
    void eachProblemIsSaidWithItsFile(String right, String wrong, String problem) throws IOException {
        assertThat(RIGHT).contains(right);
        write("evn.yaml", RIGHT.replace(right, wrong));
        assertThat(problems()).anySatisfy(line -> assertThat(line).contains("evn.yaml: ", problem));
    }

    @Test
    void allProblemsOfAllFilesAreSaidTogether() throws IOException {
        write("bank.yaml", "agency: [");
        write("evn.yaml", RIGHT.replace("agency: evn", "agency: viettel").replace("fields: [fullName]", "fields: []"));
        write("justice.yaml", RIGHT.replace("agency: evn", "agency: justice").replace("requests: 5", "requests: 0"));
        assertThat(problems())
                .anyMatch(line -> line.contains("bank.yaml: "))
                .anyMatch(line -> line.contains("evn.yaml: the agency is 'viettel'"))
                .anyMatch(line -> line.contains("evn.yaml: grant of population.verify needs"))
                .anyMatch(line -> line.contains("justice.yaml: grant of population.verify: a quota is"));
    }

    @Test
    void oneBrokenFileKeepsAllOthersFromBeingUsed() throws IOException {
        write("evn.yaml", RIGHT);
        write("justice.yaml", RIGHT);
        assertThat(problems()).singleElement().asString().contains("justice.yaml");
    }

    @Test
    void whatIsNoAgreementIsLeftAlone() throws IOException {
        write("evn.yaml", RIGHT);
        write("README.md", "not an agreement");
        assertThat(AgreementFiles.readAll(folder)).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThat(problemsOf(folder.resolve("nowhere")))
                .singleElement()
                .asString()
                .contains("nowhere: cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "---\n", "~\n"})
    void aFileInWhichNothingStandsIsSaid(String text) throws IOException {
        write("evn.yaml", text);
        assertThat(problems()).singleElement().asString().contains("evn.yaml: ");
    }

    /** Whoever lets it pass stumbles over it when the hub starts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{requests: 5, per: 0s}",
                "{requests: 5, per: -1s}",
                "{requests: 3000000000, per: 1s}",
                "{requests: 1, per: 200000d}"
            })
    void aQuotaThatCannotBeCountedIsSaid(String quota) throws IOException {
        write("evn.yaml", RIGHT.replace("{requests: 5, per: 1m}", quota));
        assertThat(problems()).singleElement().asString().contains("evn.yaml: grant of population.verify", "quota");
    }

    @Test
    void aGrantThatIsEmptyIsSaidInTheWordsOfTheFile() throws IOException {
        write("evn.yaml", RIGHT + "  -\n");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("evn.yaml: ", "grant")
                .doesNotContain("vn.lienthong");
    }

    @Test
    void twoGrantsOfOneOperationAreSaid() throws IOException {
        write("evn.yaml", RIGHT + "  - {operation: population.verify, purposes: [audit], fields: [sex]}\n");
        assertThat(problems()).singleElement().asString().contains("evn.yaml: ", "population.verify");
    }

    @Test
    void anAgreementThatEndsBeforeItBeginsIsSaid() throws IOException {
        write("evn.yaml", RIGHT.replace("validTo: 2027", "validTo: 2024"));
        assertThat(problems()).singleElement().asString().contains("evn.yaml: ", "validTo");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> problems() {
        return problemsOf(folder);
    }

    private static List<String> problemsOf(Path folder) {
        UnusableFilesException thrown =
                catchThrowableOfType(UnusableFilesException.class, () -> AgreementFiles.readAll(folder));
        assertThat(thrown).isNotNull();
        return thrown.problems().stream().map(Problem::toString).toList();
    }
}
