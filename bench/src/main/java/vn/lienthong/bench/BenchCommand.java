package vn.lienthong.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import vn.lienthong.bench.connectors.ConnectorsBench;
import vn.lienthong.bench.connectors.IsolationBench;
import vn.lienthong.bench.log.LogBenchmark;
import vn.lienthong.bench.matching.MatchingExplain;
import vn.lienthong.bench.matching.MatchingReport;
import vn.lienthong.bench.online.OnlineBench;

/** The commands of {@code ./hub} that measure the hub. Exit codes as everywhere: 0 done, 1 a limit does not hold, 2 used wrongly. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        description = "How right and how fast the hub is.",
        subcommands = {BenchCommand.Matching.class, BenchCommand.Bench.class})
public final class BenchCommand {
    private BenchCommand() {}

    public static void main(String[] arguments) {
        CommandLine commandLine = commandLine();
        if (arguments.length == 0) {
            commandLine.usage(commandLine.getErr());
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(commandLine.execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** {@code ./hub matching}. */
    @Command(
            name = "matching",
            mixinStandardHelpOptions = true,
            description = "The engine that compares people's data.",
            subcommands = {MatchingReport.class, MatchingExplain.class})
    static final class Matching implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Say what: report or explain");
        }
    }

    /** {@code ./hub bench}. */
    @Command(
            name = "bench",
            mixinStandardHelpOptions = true,
            description = "How fast the hub is, beside what it could be replaced by, and how large its log becomes.",
            subcommands = {LogBenchmark.class, OnlineBench.class, IsolationBench.class, ConnectorsBench.class})
    static final class Bench implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Say what: log, online, isolation or connectors");
        }
    }
}
