package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A broken folder keeps the hub from starting, unless the operator leaves it out. */
@ExtendWith(OutputCaptureExtension.class)
class LeftOutConnectorTest {
    private ConnectorFolders connectors;

    @BeforeEach
    void copyOneThatIsRightAndOneThatIsBroken(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("justice");
        connectors.copy("evn");
        connectors.change("evn/connector.yaml", "parallelCalls: 40", "parallelCalls: 0");
    }

    @Test
    void aConnectorThatIsLeftOutIsNeitherReadNorServed() {
        assertThat(connectors.readWithout("evn"))
                .extracting(route -> route.operation().key().name().toString())
                .isNotEmpty()
                .allMatch(name -> name.startsWith("justice."));
    }

    @Test
    void whatIsLeftOutIsLogged(CapturedOutput output) {
        connectors.readWithout("evn");
        assertThat(output)
                .contains("WARN")
                .contains("The connector evn is left out, because hub.connectors.leave-out names it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "viettel    | names 'viettel', and there is no such connector. There are [evn, justice].",
                "justise    | names 'justise', and there is no such connector. Did you mean 'justice'? There are [evn, justice].",
                "population | names population, which cannot be left out. The hub is there for it: correct its folder.",
            })
    void whatCannotBeLeftOutIsSaid(String id, String problem) {
        assertThat(refusal("evn", id).problems())
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .endsWith("hub.connectors.leave-out " + problem);
    }

    @Test
    void theReportEndsWithTheCommandThatStartsTheHubWithoutWhatIsBroken() throws IOException {
        assertThat(refusal().nextStep()).isEqualTo("""
                Correct these files and start the hub again, or start it without these connectors:
                  HUB_CONNECTORS_LEAVE_OUT=evn ./hub run
                which is the setting hub.connectors.leave-out.""");
        connectors.copy("viettel");
        connectors.remove("viettel/mapping");
        assertThat(refusal("justice").nextStep())
                .contains("  HUB_CONNECTORS_LEAVE_OUT=justice,evn,viettel ./hub run\n");
    }

    @Test
    void withAMistakeInThePopulationTheHubCannotBeStarted() throws IOException {
        connectors.copy("population");
        assertThat(refusal().nextStep()).isEqualTo("Correct this and start the hub again.");
    }

    private UnusableFilesException refusal(String... leaveOut) {
        UnusableFilesException refusal =
                catchThrowableOfType(UnusableFilesException.class, () -> connectors.readWithout(leaveOut));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
