package vn.lienthong.simulation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.simulation.demo.Demo;
import vn.lienthong.simulation.demo.DemoFailedException;
import vn.lienthong.simulation.demo.DemoOptions;
import vn.lienthong.simulation.demo.GivenDatabase;
import vn.lienthong.simulation.population.PopulationDatabase;

/** {@code hub demo}: the command line of the demonstration. */
@Command(
        name = "hub demo",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "hub demo 0.1.0",
        description = "Starts the hub between a population database with synthetic people and simulated providers, "
                + "asks it what agencies ask, and stays up until Ctrl-C.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, every exchange was answered and recorded as expected",
            "1:an expectation failed",
            "2:used wrongly",
            "3:could not run"
        },
        footer = {
            "",
            "Examples:",
            "  hub demo                                look around until Ctrl-C",
            "  hub demo --once --json                  check everything and end",
            "  hub demo --port 18080 --people 1000000  more people, another port"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int COULD_NOT_RUN = 3;
    private static final int FEWEST_PEOPLE = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "End after the samples instead of staying up.")
    private boolean once;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Option(
            names = "--people",
            paramLabel = "<count>",
            defaultValue = "" + PopulationDatabase.DEFAULT_PEOPLE,
            description = "How many synthetic people, at least 1000. Default: ${DEFAULT-VALUE}")
    private int people;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            defaultValue = "" + PopulationDatabase.DEFAULT_SEED,
            description = "Which people: the same seed makes the same ones. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "The hub's port for agencies. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--management-port",
            paramLabel = "<port>",
            defaultValue = "8081",
            description = "The hub's port for operators. Default: ${DEFAULT-VALUE}")
    private int managementPort;

    @ArgGroup(exclusive = false)
    private DatabaseOptions database;

    @Option(
            names = "--home",
            paramLabel = "<folder>",
            defaultValue = ".",
            description = "The hub's home with config/ and connectors/. Default: the working folder")
    private Path home;

    @Option(
            names = "--hub-jar",
            paramLabel = "<file>",
            description = "The hub. Default: routes/target/hub.jar in the home")
    private Path hubJar;

    @Option(
            names = "--java",
            paramLabel = "<file>",
            description = "The Java that runs the hub. Default: the one that runs the demo")
    private Path java;

    /** An own PostgreSQL instead of the embedded one. */
    private static final class DatabaseOptions {

        @Option(
                names = "--database-url",
                paramLabel = "<jdbc>",
                required = true,
                description = "An empty database to fill with people, jdbc:postgresql://host:5432/population, instead "
                        + "of a server of our own. The hub's database is made beside it, with _hub after its name.")
        private String url;

        @Option(
                names = "--database-user",
                paramLabel = "<account>",
                required = true,
                description = "An account that may create tables there, and databases and accounts beside it.")
        private String user;

        @Option(
                names = "--database-password",
                paramLabel = "<password>",
                arity = "0..1",
                interactive = true,
                echo = false,
                defaultValue = "${env:HUB_DEMO_DATABASE_PASSWORD}",
                description = "Its password; asked for when none follows. Default: HUB_DEMO_DATABASE_PASSWORD")
        private String password;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DemoCommand())
                // Names are Vietnamese, whatever the machine's locale.
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    command.getErr().println(message(problem));
                    return COULD_NOT_RUN;
                });
    }

    @Override
    public Integer call() throws InterruptedException {
        return new Demo(options(), spec.commandLine().getOut()).run() ? 0 : 1;
    }

    DemoOptions options() {
        require(people >= FEWEST_PEOPLE, "--people must be at least 1000: with fewer, nobody fits some of the samples");
        require(isPort(port) && isPort(managementPort), "A port is a number from 1 to 65535");
        require(port != managementPort, "--port and --management-port must differ");
        Path folder = home.toAbsolutePath().normalize();
        return new DemoOptions(
                once,
                json,
                people,
                seed,
                port,
                managementPort,
                givenDatabase(),
                folder,
                hubJar == null ? folder.resolve("routes/target/hub.jar") : hubJar.toAbsolutePath(),
                java == null ? Path.of(System.getProperty("java.home"), "bin", "java") : java);
    }

    private GivenDatabase givenDatabase() {
        try {
            return database == null ? null : new GivenDatabase(database.url, database.user, database.password);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--database-url: " + e.getMessage());
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }

    /** A failure that we foresaw speaks for itself; of any other one the kind matters too. */
    private static String message(Exception problem) {
        return problem instanceof DemoFailedException ? problem.getMessage() : problem.toString();
    }
}
