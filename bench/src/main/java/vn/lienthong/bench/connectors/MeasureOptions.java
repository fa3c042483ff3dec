package vn.lienthong.bench.connectors;

import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Option;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.bench.online.stage.StageOptions;

/** What both measurements of connectors are told. */
final class MeasureOptions {
    @Option(names = "--quick", description = "Within three minutes, by fewer and shorter turns.")
    private boolean quick;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Option(
            names = "--home",
            paramLabel = "<folder>",
            description = "The folder with config/ and connectors/. Default: here")
    private Path home = Path.of("");

    @Option(names = "--hub-jar", paramLabel = "<file>", description = "The hub. Default: ${DEFAULT-VALUE}")
    private Path hubJar = Path.of("routes", "target", "app", "hub.jar");

    boolean isQuick() {
        return quick;
    }

    boolean isJson() {
        return json;
    }

    /** @throws CannotMeasureException if there is no hub */
    StageOptions stage() {
        Path jar = hubJar.toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new CannotMeasureException("There is no hub at " + jar + ". Build it with mvn package, or name it.");
        }
        return new StageOptions(
                0,
                home.toAbsolutePath(),
                jar,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                StageOptions.MEASURED,
                "");
    }
}
