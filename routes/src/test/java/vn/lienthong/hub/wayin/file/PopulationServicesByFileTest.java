package vn.lienthong.hub.wayin.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Every population service, asked by an agency that can only write files: one row that is right and one that is not. */
@ExtendWith(RunningHubExtension.class)
class PopulationServicesByFileTest {
    private static final String META = "{\"purpose\": \"%s\"}".formatted(RunningHub.TESTING);

    private final RunningHub hub;
    private SyntheticPerson adult;
    private SyntheticPerson child;
    private SyntheticPerson father;

    PopulationServicesByFileTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickPeople() {
        adult = hub.people(SamplePeople::livingAdult);
        child = hub.people(SamplePeople::childOfAFamily);
        father = hub.people(people -> people.fatherOf(child));
    }

    private List<NamedCsvRecord> ask(String operation, String... lines) {
        byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return new DroppedFile(hub, RunningHub.TESTER, "population." + operation, content, META).rows();
    }

    private static String line(String... fields) {
        return String.join(",", fields);
    }

    private static List<String> verdicts(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("verdict")).toList();
    }

    @Test
    void verify() {
        assertThat(verdicts(ask(
                        "verify",
                        "personalNumber,fullName,phone",
                        line(adult.personalNumber(), adult.fullName(), adult.phone()),
                        line(adult.personalNumber(), child.fullName(), adult.phone()))))
                .containsExactly("FULL_MATCH", "DEVIATION");
    }

    @Test
    void lookup() {
        List<NamedCsvRecord> rows = ask(
                "lookup",
                "personalNumber,fullName",
                line(adult.personalNumber(), adult.fullName()),
                line(adult.personalNumber(), "Hoàng Kỳ Lạ Thật"));

        assertThat(verdicts(rows)).containsExactly("FOUND", "NOT_FOUND");
        assertThat(rows.get(0).getField("fullName")).isEqualTo(adult.fullName());
    }

    @Test
    void verifyRelative() {
        assertThat(verdicts(ask(
                        "verify-relative",
                        "personalNumber,relation,relativeNumber",
                        line(child.personalNumber(), "father", father.personalNumber()),
                        line(child.personalNumber(), "mother", father.personalNumber()))))
                .containsExactly("FULL_MATCH", "DEVIATION");
    }

    @Test
    void household() {
        List<NamedCsvRecord> rows = ask("household", "personalNumber", child.personalNumber(), "001999000000");

        assertThat(verdicts(rows)).containsExactly("FOUND", "NOT_FOUND");
        assertThat(rows.get(0).getField("members")).contains(child.personalNumber(), father.personalNumber());
    }

    @Test
    void confirmNumber() {
        OldNumberHolders old = hub.people(SamplePeople::oldNumberOfOne);
        String holder = old.holders().get(0).personalNumber();

        assertThat(verdicts(ask(
                        "confirm-number",
                        "personalNumber,oldNumber",
                        line(holder, old.oldNumber()),
                        line(child.personalNumber(), old.oldNumber()))))
                .containsExactly("FULL_MATCH", "DEVIATION");
    }

    @Test
    void accesses() {
        String lookedUp =
                ask("lookup", "personalNumber", adult.personalNumber()).get(0).getField("exchangeId");

        List<NamedCsvRecord> rows = ask("accesses", "personalNumber,limit", line(adult.personalNumber(), "5"));

        assertThat(verdicts(rows)).containsExactly("FOUND");
        assertThat(rows.get(0).getField("accesses")).contains(lookedUp);
    }

    @Test
    void updatePhone() {
        // The number that is there: nothing is changed for the tests beside this one.
        List<NamedCsvRecord> rows = ask(
                "update-phone",
                "personalNumber,fullName,dateOfBirth,phone",
                line(adult.personalNumber(), adult.fullName(), adult.dateOfBirth(), adult.phone()),
                line(adult.personalNumber(), child.fullName(), adult.dateOfBirth(), adult.phone()));

        assertThat(verdicts(rows)).containsExactly("FULL_MATCH", "DEVIATION");
        assertThat(hub.log().of(rows.get(0).getField("exchangeId")))
                .containsEntry("operation", "population.update-phone")
                .containsEntry("protocol_in", "FILE");
    }
}
