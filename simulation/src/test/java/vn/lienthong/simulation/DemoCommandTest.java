package vn.lienthong.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import vn.lienthong.simulation.demo.DemoOptions;

import static org.assertj.core.api.Assertions.assertThat;

class DemoCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            DemoCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void helpShowsExamplesAndExitCodes() {
        assertThat(command.execute("--help")).isZero();
        assertThat(out.toString())
                .contains("hub demo --once --json")
                .contains("could not run")
                .contains("Default: 200000")
                .doesNotContain("${");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --people 10                                                              | at least 1000
                    --people many                                                            | --people
                    --port 0                                                                 | from 1 to 65535
                    --port 9000 --management-port 9000                                       | must differ
                    --database-url jdbc:postgresql://localhost/population                    | --database-user
                    --database-url jdbc:mysql://localhost/population --database-user somebody | --database-url
                    --twice                                                                  | --twice
                    """)
    void wrongUseIsExitCode2WithTheOptionNamed(String arguments, String complaint) {
        assertThat(command.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(complaint);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aHubThatIsNotBuiltIsExitCode3AndOneSentence(@TempDir Path home) throws IOException {
        String[] arguments = {"--home", home.toString(), "--port", freePort(), "--management-port", freePort()};
        assertThat(command.execute(arguments)).isEqualTo(3);
        assertThat(err.toString()).startsWith("There is no hub at " + home).contains("--hub-jar");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDatabaseOfSomebodysIsTakenWithItsAccount() {
        DemoOptions options = parse(
                "--database-url",
                "jdbc:postgresql://db.example:5433/people?sslmode=require",
                "--database-user",
                "somebody",
                "--database-password",
                "secret");
        assertThat(options.database().user()).isEqualTo("somebody");
        assertThat(options.database().password()).isEqualTo("secret");
        assertThat(options.toString()).doesNotContain("secret");
    }

    @Test
    void withoutAPasswordNoneIsSent() {
        assertThat(parse("--database-url", "jdbc:postgresql://db/people", "--database-user", "somebody")
                        .database()
                        .password())
                .isEmpty();
    }

    @Test
    void theHubIsLookedForInTheHome() {
        DemoOptions options = parse("--home", "/somewhere/else");
        assertThat(options.hubJar().toString().replace('\\', '/'))
                .endsWith("/somewhere/else/routes/target/app/hub.jar");
        assertThat(options.database()).isNull();
        assertThat(options.once()).isFalse();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private DemoOptions parse(String... arguments) {
        command.parseArgs(arguments);
        return ((DemoCommand) command.getCommand()).options();
    }
}
