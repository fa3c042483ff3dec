package vn.lienthong.hub.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.Problem;

/** {@code ./hub agreement check}: whether what is agreed on can be asked. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Say everything that is wrong with the agreements: their form, and operations and fields that no connector has.",
            "Ends with 1 if something is. No database and no settings are needed."
        },
        footer = {"", "Example: ./hub agreement check"})
final class AgreementCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "<folder>",
            description = "With connectors/ and config/agreements/. Otherwise the hub's own.")
    private Path folder;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        ConnectorHome own = ConnectorHome.find();
        ConnectorHome home =
                folder == null ? own : ConnectorHome.of(new HubHome(own.home().folder(), folder));
        List<Problem> problems = new HomeCheck(home.home()).agreements();
        LogOutput out = new LogOutput(spec.commandLine());
        if (asJson) {
            out.json(ConnectorLintCommand.document(home, problems));
        } else {
            problems.forEach(problem -> out.line("%s", home.line(problem)));
        }
        out.note(problems.isEmpty() ? "Nothing is wrong with the agreements." : problems.size() + " problems.");
        return problems.isEmpty() ? 0 : HubCommand.NO;
    }
}
