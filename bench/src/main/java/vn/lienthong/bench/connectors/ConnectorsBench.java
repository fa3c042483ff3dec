package vn.lienthong.bench.connectors;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.bench.online.Machine;
import vn.lienthong.bench.online.stage.StageOptions;
import vn.lienthong.simulation.demo.DemoFailedException;
import vn.lienthong.simulation.demo.Narrator;

/** {@code ./hub bench connectors}: what a hundred connectors cost the start, and how long one takes to be replaced. */
@Command(
        name = "connectors",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Measure how much longer the hub starts with a hundred connectors, and how soon a changed one answers.",
            "Ends with 1 if a limit is missed, with 3 if it could not run."
        },
        footer = {
            "",
            "Example:",
            "  ./hub bench connectors --quick",
            "",
            "docs/bench.md says what is measured, and how."
        })
public final class ConnectorsBench implements Callable<Integer> {
    private static final int NO = 1;
    private static final int COULD_NOT_RUN = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MeasureOptions options;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ConnectorsPlan plan = options.isQuick() ? ConnectorsPlan.quick() : ConnectorsPlan.thorough();
        try {
            StageOptions stage = options.stage();
            try (CopiesStage few = new CopiesStage(stage, plan.few(), false);
                    CopiesStage many = new CopiesStage(stage, plan.many(), true)) {
                ConnectorsResult result = new ConnectorsMeasurement(few, many, plan, Narrator.onStandardError()).run();
                report(result, Machine.here(many.hubDatabase()));
                return result.hold() ? 0 : NO;
            }
        } catch (CannotMeasureException | DemoFailedException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return COULD_NOT_RUN;
        }
    }

    private void report(ConnectorsResult result, Machine machine) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (options.isJson()) {
            Map<String, Object> document = new LinkedHashMap<>(Map.of("machine", machine));
            document.putAll(result.document());
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } else {
            out.println(machine.line());
            result.print(out);
        }
        out.flush();
    }
}
