package vn.lienthong.simulation.demo;

import java.nio.file.Path;

/**
 * How the demo is to run.
 *
 * @param once whether it ends after the samples instead of staying up
 * @param json whether the result is one JSON document
 * @param people how many synthetic people, at least 1,000, from which on there is somebody for every sample
 * @param seed which people
 * @param port the hub's port for agencies
 * @param managementPort the hub's port for operators
 * @param database somebody's PostgreSQL, or null for one of our own
 * @param home the hub's home, with {@code config/} and {@code connectors/}
 * @param hubJar the hub
 * @param java the Java that runs the hub
 */
public record DemoOptions(
        boolean once,
        boolean json,
        int people,
        long seed,
        int port,
        int managementPort,
        GivenDatabase database,
        Path home,
        Path hubJar,
        Path java) {

    Path connectors() {
        return home.resolve("connectors");
    }
}
