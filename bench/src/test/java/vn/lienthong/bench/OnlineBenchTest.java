package vn.lienthong.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class OnlineBenchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void benchWantsToKnowWhat() {
        assertThat(execute("bench")).isEqualTo(2);
        assertThat(err.toString()).contains("Say what: log, online, isolation or connectors");
    }

    @Test
    void anUnknownOptionIsUsedWrongly() {
        assertThat(execute("bench", "online", "--fast")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"online", "isolation", "connectors"})
    void withoutAHubItCouldNotRunAndSaysSoOnStandardError(String what) {
        Path missing = folder.resolve("hub.jar");
        assertThat(execute("bench", what, "--json", "--hub-jar", missing.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("There is no hub at " + missing.toAbsolutePath());
        assertThat(out.toString()).isEmpty();
    }

    private int execute(String... arguments) {
        CommandLine commandLine = BenchCommand.commandLine();
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
