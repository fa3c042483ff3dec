package vn.lienthong.hub.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import vn.lienthong.hub.fault.HubFault;

/** {@code ./hub}: the hub's second face. Exit codes: 0 done, 1 the answer is no, 2 used wrongly, 3 could not run. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = "A national data-sharing hub on Apache Camel.",
        subcommands = {
            RunCommand.class,
            ApplyCommand.class,
            AgreementCommand.class,
            ConnectorCommand.class,
            LogCommand.class
        },
        footer = {
            "",
            "Commands of the script ./hub that need the project's folder:",
            "  demo       Start everything with synthetic people and simulated providers.",
            "  connector test  Run the examples of all connectors through the hub.",
            "  test       Build everything and run all tests.",
            "  matching   Say how often the engine that compares people's data is wrong.",
            "  bench      Measure how fast the exchange log is written and searched.",
            "",
            "Example: ./hub demo --once"
        })
public final class HubCommand {
    /** The answer is no: a check failed, a difference was found. */
    static final int NO = 1;
    /** It could not run, and a sentence says why. */
    static final int COULD_NOT_RUN = 3;

    public static void main(String[] arguments) {
        CommandLine commandLine = commandLine();
        int exitCode = arguments.length == 0 ? usage(commandLine) : commandLine.execute(arguments);
        if (exitCode != RunCommand.GOES_ON) {
            System.exit(exitCode);
        }
    }

    /** All commands; that the process ends with what one of them returns is left to {@link #main}. */
    static CommandLine commandLine() {
        return new CommandLine(new HubCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, result) -> {
                    if (e instanceof CannotRunException || e instanceof HubFault) {
                        command.getErr().println(e.getMessage());
                        return COULD_NOT_RUN;
                    }
                    throw e;
                });
    }

    private static int usage(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
