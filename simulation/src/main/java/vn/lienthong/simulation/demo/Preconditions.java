package vn.lienthong.simulation.demo;

import java.nio.file.Files;

import vn.lienthong.simulation.machine.Ports;

/** What must hold before anything is started, so that it fails in a second and in one sentence. */
final class Preconditions {

    private Preconditions() {}

    static void check(DemoOptions options) {
        requireFree(options.port(), "--port");
        requireFree(options.managementPort(), "--management-port");
        if (!Files.isRegularFile(options.hubJar())) {
            throw new DemoFailedException("There is no hub at %s. Build it with mvn package, or name it with --hub-jar."
                    .formatted(options.hubJar()));
        }
        if (!Files.isDirectory(options.connectors())) {
            throw new DemoFailedException(
                    "%s is not a home of the hub: it has no folder connectors. Name one with --home."
                            .formatted(options.home()));
        }
    }

    private static void requireFree(int port, String option) {
        if (!Ports.isFree(port)) {
            throw new DemoFailedException(
                    "Port %d is taken by another program. End that program, or choose another port with %s."
                            .formatted(port, option));
        }
    }
}
