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
import vn.lienthong.simulation.population.PopulationDatabase;
import vn.lienthong.simulation.provider.BrokenExampleException;

/** {@code hub demo}: the command line of the demonstration. */
@Command(
        name = "hub demo",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        subcommands = SimulateCommand.class,
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
        footerHeading = "%nExamples:%n",
        footer = {
            "  hub demo                                look around until Ctrl-C",
            "  hub demo --once --json                  check everything and end",
            "  hub demo --port 18080 --people 1000000  more people, another port"
        })
public final class DemoCommand implements Callable<Integer> {

    private static final int COULD_NOT_RUN = 3;
    private static final int FEWEST_PEOPLE = 1_000;
    private static final int LAST_PORT = 65_535;
    private static final String DEFAULT = " Default: ${DEFAULT-VALUE}";

    @Spec
    private CommandSpec spec;

    @Option(names = "--once", description = "End after the samples instead of staying up.")
    private boolean once;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Option(
            names = "--people",
            paramLabel = "<count>",
            description = "How many synthetic people, at least 1000." + DEFAULT)
    private int people = PopulationDatabase.DEFAULT_PEOPLE;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            description = "Which people: the same seed makes the same." + DEFAULT)
    private long seed = PopulationDatabase.DEFAULT_SEED;

    @Option(names = "--port", paramLabel = "<port>", description = "The hub's port for agencies." + DEFAULT)
    private int port = 8080;

    @Option(names = "--management-port", paramLabel = "<port>", description = "The hub's port for operators." + DEFAULT)
    private int managementPort = 8081;

    @ArgGroup(exclusive = false)
    private DatabaseOptions database;

    @Option(
            names = "--home",
            paramLabel = "<folder>",
            description = "The hub's home with config/ and connectors/." + DEFAULT)
    private Path home = Path.of(".");

    @Option(
            names = "--hub-jar",
            paramLabel = "<file>",
            description = "The hub. Default: routes/target/app/hub.jar in the home")
    private Path hubJar;

    @Option(
            names = "--java",
            paramLabel = "<file>",
            description = "The Java that runs the hub. Default: the one that runs the demo")
    private Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DemoCommand())
                .setUsageHelpWidth(100)
                // Names are Vietnamese, whatever the machine's locale.
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    // A failure that we foresaw speaks for itself; of any other one the kind matters too.
                    boolean foreseen =
                            problem instanceof DemoFailedException || problem instanceof BrokenExampleException;
                    command.getErr().println(foreseen ? problem.getMessage() : problem.toString());
                    return COULD_NOT_RUN;
                });
    }

    @Override
    public Integer call() throws InterruptedException {
        return new Demo(options(), spec.commandLine().getOut()).run() ? 0 : 1;
    }

    DemoOptions options() {
        require(people >= FEWEST_PEOPLE, "--people must be at least 1000: with fewer, nobody fits some of the samples");
        require(port >= 1 && port <= LAST_PORT, "--port must be from 1 to 65535");
        require(managementPort >= 1 && managementPort <= LAST_PORT, "--management-port must be from 1 to 65535");
        require(port != managementPort, "--port and --management-port must differ");
        try {
            Path folder = home.toAbsolutePath().normalize();
            return new DemoOptions(
                    once,
                    json,
                    people,
                    seed,
                    port,
                    managementPort,
                    database == null ? null : database.given(),
                    folder,
                    hubJar == null ? folder.resolve("routes/target/app/hub.jar") : hubJar.toAbsolutePath(),
                    java);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--database-url: " + e.getMessage());
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
