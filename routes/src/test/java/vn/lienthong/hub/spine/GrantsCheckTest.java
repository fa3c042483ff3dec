package vn.lienthong.hub.spine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.agreement.AgreementFiles;
import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** An agreement that names what there is not would silently allow nothing. */
@ExtendWith(RunningHubExtension.class)
class GrantsCheckTest {
    private final Catalogue catalogue;

    @TempDir
    private Path home;

    GrantsCheckTest(RunningHub hub) {
        catalogue = hub.application().getBean(Catalogue.class);
    }

    @Test
    void anOperationThatThereIsNotIsSaidWithItsLineAndWhatWasMeant() throws IOException {
        assertThat(problemsOf("evn.find-custmer", "fullName"))
                .singleElement()
                .asString()
                .contains("config/agreements/bank.yaml: line 6: there is no operation 'evn.find-custmer'."
                        + " Did you mean 'evn.find-customer'?");
    }

    @Test
    void aFieldThatTheAnswerDoesNotHaveIsSaidWithItsLineAndWhatWasMeant() throws IOException {
        assertThat(problemsOf("evn.find-customer", "fullName, fulName, office.name"))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem)
                        .contains("line 8: the answer of evn.find-customer has no field 'fulName'."
                                + " Did you mean 'fullName'?"))
                .anySatisfy(problem -> assertThat(problem).contains("has no field 'office.name'."));
    }

    @Test
    void ofAConnectorThatIsLeftOutNothingIsSaid() throws IOException {
        Files.createDirectories(home.resolve("connectors/gas"));
        assertThat(problemsOf("gas.find-meter", "fullName")).isEmpty();
    }

    @Test
    void aConnectorThatThereIsNotIsSaid() throws IOException {
        assertThat(problemsOf("gas.find-meter", "fullName"))
                .singleElement()
                .asString()
                .contains("there is no operation 'gas.find-meter'.");
    }

    private List<String> problemsOf(String operation, String fields) throws IOException {
        Path agreements = Files.createDirectories(home.resolve("config/agreements"));
        Files.writeString(agreements.resolve("bank.yaml"), """
                agency: bank
                name: {vi: Ngân hàng, en: A bank}
                validFrom: 2025-01-01
                validTo: 2027-12-31
                grants:
                  - operation: %s
                    purposes: [testing]
                    fields: [%s]
                """.formatted(operation, fields));
        UnusableFilesException thrown = catchThrowableOfType(
                UnusableFilesException.class,
                () -> new GrantsCheck(
                        new Agreements(AgreementFiles.readAll(agreements), Clock.systemUTC()),
                        catalogue,
                        new HubHome(home)));
        return thrown == null
                ? List.of()
                : thrown.problems().stream().map(Object::toString).toList();
    }
}
