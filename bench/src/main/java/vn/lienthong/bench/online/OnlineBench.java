package vn.lienthong.bench.online;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.bench.online.stage.Stage;
import vn.lienthong.bench.online.stage.StageOptions;
import vn.lienthong.simulation.demo.DemoFailedException;
import vn.lienthong.simulation.demo.Narrator;

/** {@code ./hub bench online}: how fast the hub answers, beside what it could be replaced by. */
@Command(
        name = "online",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Measure the hub beside bare Camel routes and nginx: in one run, on this machine, in turns, warm.",
            "Ends with 1 if a limit is missed, with 3 if it could not run."
        },
        footer = {"", "Example:", "  ./hub bench online --quick", "", "docs/bench.md says what is measured, and how."})
public final class OnlineBench implements Callable<Integer> {
    private static final int NO = 1;
    private static final int COULD_NOT_RUN = 3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "Within three minutes, by fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Option(
            names = "--output",
            paramLabel = "<folder>",
            description = "Where online.json and online.svg are written. Default: ${DEFAULT-VALUE}")
    private Path output = Path.of("bench", "target", "online");

    @Option(
            names = "--home",
            paramLabel = "<folder>",
            description = "The folder with config/ and connectors/. Default: here")
    private Path home = Path.of("");

    @Option(names = "--hub-jar", paramLabel = "<file>", description = "The hub. Default: ${DEFAULT-VALUE}")
    private Path hubJar = Path.of("routes", "target", "app", "hub.jar");

    @Option(names = "--trial", hidden = true, description = "See that all of it works; the figures say nothing.")
    private boolean trial;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (quick && trial) {
            throw new ParameterException(spec.commandLine(), "--quick or --trial, not both");
        }
        Narrator narrator = Narrator.onStandardError();
        Plan plan = plan();
        try (Stage stage = Stage.set(options(plan))) {
            narrator.say("Databases, the hub and its peers are ready");
            Findings findings = new Measurement(stage, plan, narrator).run();
            report(findings, plan, Machine.here(stage.hubDatabase()));
            return findings.hold() ? 0 : NO;
        } catch (CannotMeasureException | DemoFailedException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return COULD_NOT_RUN;
        }
    }

    private Plan plan() {
        if (trial) {
            return Plan.trial();
        }
        return quick ? Plan.quick() : Plan.thorough();
    }

    private StageOptions options(Plan plan) {
        Path jar = hubJar.toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new CannotMeasureException("There is no hub at " + jar + ". Build it with mvn package, or name it.");
        }
        return new StageOptions(
                plan.people(),
                home.toAbsolutePath(),
                jar,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                StageOptions.MEASURED,
                System.getProperty("java.class.path"));
    }

    private void report(Findings findings, Plan plan, Machine machine) throws IOException {
        String document = new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(OnlineDocument.of(findings, plan, machine));
        Files.createDirectories(output);
        Files.writeString(output.resolve("online.json"), document);
        OnlinePicture.write(findings, output.resolve("online.svg"));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(document);
        } else {
            new OnlineText(findings, plan, machine).print(out);
        }
        out.flush();
    }
}
