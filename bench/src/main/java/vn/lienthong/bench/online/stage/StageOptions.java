package vn.lienthong.bench.online.stage;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be started.
 *
 * @param people how many are in the population database
 * @param home the project's folder, with config/ and connectors/
 * @param hubJar the hub
 * @param java the executable that runs all of them
 * @param javaOptions of every Java that is measured
 * @param peers the class path of the bare routes
 */
public record StageOptions(int people, Path home, Path hubJar, Path java, List<String> javaOptions, String peers) {
    /** With which it is measured. */
    public static final List<String> MEASURED = List.of("-Xms1g", "-Xmx1g");
}
