package vn.lienthong.bench.connectors;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.bench.online.Machine;
import vn.lienthong.simulation.demo.DemoFailedException;
import vn.lienthong.simulation.demo.Narrator;

/** {@code ./hub bench isolation}: what a provider that hangs costs the others. */
@Command(
        name = "isolation",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Measure nineteen connectors under load while the twentieth's provider hangs, and while it answers, in turns.",
            "Ends with 1 if a limit is missed, with 3 if it could not run."
        },
        footer = {"", "Example:", "  ./hub bench isolation --quick", "", "docs/bench.md says what is measured, and how."
        })
public final class IsolationBench implements Callable<Integer> {
    private static final int NO = 1;
    private static final int COULD_NOT_RUN = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MeasureOptions options;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        Narrator narrator = Narrator.onStandardError();
        IsolationPlan plan = options.isQuick() ? IsolationPlan.quick() : IsolationPlan.thorough();
        try (CopiesStage stage = new CopiesStage(options.stage(), Isolation.PROVIDERS, false)) {
            stage.start();
            narrator.say("The hub and twenty providers are ready");
            IsolationResult result = new Isolation(stage, plan, narrator).run();
            report(result, Machine.here(stage.hubDatabase()));
            return result.hold() ? 0 : NO;
        } catch (CannotMeasureException | DemoFailedException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return COULD_NOT_RUN;
        }
    }

    private void report(IsolationResult result, Machine machine) throws JsonProcessingException {
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
