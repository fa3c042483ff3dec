package vn.lienthong.hub.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class ConnectorTryCommandTest {
    private final RunningHub hub;

    @TempDir
    private Path folder;

    ConnectorTryCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void printsTheCallMaskedAndItsStepsOneByOne() throws Exception {
        Ended ended = run("evn", "find-customer");
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.output())
                .contains("asked     evn.find-customer {\"customerCode\":\"•••\"}")
                .contains("answered  status 200 {\"verdict\":\"FOUND\"")
                .contains("provider    over REST")
                .containsPattern("recorded +by ")
                .doesNotContain("PE01000012345", "NGUYEN");
    }

    @Test
    void showsValuesToWhomAsksForThem() throws Exception {
        assertThat(run("evn", "find-customer", "--show-bodies", "--json").output())
                .contains("\"customerCode\":\"PE01000012345\"")
                .contains("\"hop\":\"answered\"");
    }

    @Test
    void aFaultIsExitCode1AndWhatCannotBeAskedSaysWhatIsMissing() throws Exception {
        Ended refused = run("evn", "find-customer", "--purpose", "marketing");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("status 403").contains("\"code\":\"HUB-403-PURPOSE\"");
        Ended unknown = run("evn", "find-nothing");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("name a question with --request");
        Ended away = run("evn", "find-customer", "--url", "http://127.0.0.1:1");
        assertThat(away.exitCode()).isEqualTo(3);
        assertThat(away.errors()).contains("No hub answers at http://127.0.0.1:1");
    }

    private Ended run(String connector, String operation, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("connector", "try", connector, operation));
        if (!List.of(more).contains("--purpose")) {
            command.addAll(List.of("--purpose", RunningHub.TESTING));
        }
        if (!List.of(more).contains("--url")) {
            command.addAll(List.of("--url", hub.address().toString()));
        }
        command.addAll(List.of("--operators", hub.managementAddress().toString()));
        command.addAll(List.of(more));
        Map<String, String> environment = Map.of(
                "HUB_HOME", hub.connectors().getParent().toString(),
                "HUB_KEY", hub.keyOf(RunningHub.TESTER),
                "HUB_OPERATOR_PASSWORD", RunningHub.OPERATOR_PASSWORD);
        return new HubProgram(folder).run(environment, command.toArray(String[]::new));
    }
}
