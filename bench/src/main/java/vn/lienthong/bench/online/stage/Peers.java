package vn.lienthong.bench.online.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.lienthong.bench.online.peer.PeerApplication;
import vn.lienthong.simulation.demo.ClosingStack;
import vn.lienthong.simulation.demo.Databases;
import vn.lienthong.simulation.population.PopulationDatabase;

/** The bare routes, each in a Java of its own with the options of the hub's. */
final class Peers {
    private final StageOptions options;
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final ClosingStack stack;

    Peers(StageOptions options, Path folder, Databases databases, ClosingStack stack) {
        this.options = options;
        this.folder = folder;
        this.stack = stack;
        environment.put("SPRING_DATASOURCE_URL", databases.population().url());
        environment.put("SPRING_DATASOURCE_USERNAME", PopulationDatabase.READER);
        environment.put("SPRING_DATASOURCE_PASSWORD", databases.readerPassword());
        environment.put("PEER_PARENT", Long.toString(ProcessHandle.current().pid()));
    }

    /** A bare route that has been told to start. */
    record Started(Program program, int port) {
        Started listening() throws InterruptedException {
            program.awaitPort(port);
            return this;
        }
    }

    /**
     * @param route a Spring profile of {@link PeerApplication}
     * @param settings of that route
     */
    Started start(String route, Map<String, String> settings) {
        int port = FreePorts.some(1).get(0);
        Map<String, String> own = new TreeMap<>(environment);
        own.putAll(settings);
        own.put("SERVER_PORT", Integer.toString(port));
        own.put("SPRING_PROFILES_ACTIVE", route);
        List<String> command = new ArrayList<>(List.of(options.java().toString()));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(options.javaOptions());
        command.addAll(List.of("-cp", options.peers(), PeerApplication.class.getName()));
        return new Started(stack.add(Program.start(route, command, own, folder.resolve(route + ".log"))), port);
    }
}
