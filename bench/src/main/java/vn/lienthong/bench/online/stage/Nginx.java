package vn.lienthong.bench.online.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import vn.lienthong.simulation.demo.ClosingStack;

/**
 * nginx, as a SOAP system that answers every POST with a file, or as a plain proxy in front of that. A provider made of Java
 * would share the compiler and the collector's habits with what is measured, and be slower; WireMock is far too slow.
 *
 * @param port on loopback
 */
record Nginx(int port, Program program) {
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");

    static Optional<Path> executable() {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Nginx stub(Path executable, Path folder, ClosingStack stack) throws InterruptedException {
        for (BodySize size : BodySize.values()) {
            Templates.write(folder.resolve("answers/" + size.operation()), RelayBodies.answer(size));
        }
        return start("stub", executable, folder, Map.of(), stack);
    }

    static Nginx proxy(Path executable, Path folder, Nginx stub, ClosingStack stack) throws InterruptedException {
        return start("proxy", executable, folder, Map.of("stub", Integer.toString(stub.port)), stack);
    }

    private static Nginx start(
            String name, Path executable, Path folder, Map<String, String> values, ClosingStack stack)
            throws InterruptedException {
        int port = FreePorts.some(1).get(0);
        Map<String, String> all = new TreeMap<>(values);
        all.put("folder", folder.toString());
        all.put("port", Integer.toString(port));
        Path configuration = folder.resolve("nginx.conf");
        Templates.write(name + ".conf", configuration, all);
        Program program = stack.add(Program.start(
                "nginx as a " + name,
                List.of(executable.toString(), "-e", "stderr", "-p", folder.toString(), "-c", configuration.toString()),
                Map.of(),
                folder.resolve("nginx.log")));
        program.awaitPort(port);
        return new Nginx(port, program);
    }
}
