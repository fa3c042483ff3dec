package vn.lienthong.bench.connectors;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import vn.lienthong.bench.online.load.Question;
import vn.lienthong.bench.online.load.Target;
import vn.lienthong.bench.online.stage.HubDatabase;
import vn.lienthong.bench.online.stage.Hubs;
import vn.lienthong.bench.online.stage.StageOptions;
import vn.lienthong.bench.online.stage.Templates;
import vn.lienthong.simulation.demo.ClosingStack;
import vn.lienthong.simulation.demo.DatabaseSetup;
import vn.lienthong.simulation.demo.Databases;
import vn.lienthong.simulation.machine.TemporaryFolder;

/** A home with copies of connectors, a system behind each, databases, and the hub on them, which can be started again. */
final class CopiesStage implements AutoCloseable {
    private final ClosingStack stack = new ClosingStack();
    private final Map<String, SimulatedSystem> systems = new HashMap<>();
    private final CopiesHome home;
    private final HubDatabase hubDatabase;
    private final Hubs hubs;
    private Hubs.Started hub;
    private Map<String, String> headers;

    /**
     * Everything but the hub.
     *
     * @param provinces whether the folder that stands for all provinces is there as well
     */
    CopiesStage(StageOptions options, int copies, boolean provinces) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "bench-tidy-up"));
        Path folder = stack.add(TemporaryFolder.create("hub-bench-")).path();
        home = CopiesHome.create(options.home(), folder.resolve("home"), copies);
        if (provinces) {
            Path connector = Path.of("connectors", "province");
            Templates.copy(options.home().resolve(connector), home.folder().resolve(connector));
        }
        ExecutorService threads = Executors.newCachedThreadPool();
        stack.add(threads::shutdownNow);
        for (CopiedConnector copy : home.copies()) {
            systems.put(copy.id(), stack.add(SimulatedSystem.start(copy, threads)));
        }
        Databases databases = DatabaseSetup.prepare(null, stack);
        hubDatabase = new HubDatabase(databases.hub());
        Map<String, String> connectors =
                home.environment(id -> systems.containsKey(id) ? systems.get(id).address() : "http://127.0.0.1:9");
        hubs = new Hubs(options, folder, Hubs.environment(options, databases, connectors), stack);
    }

    /** Starts the hub, and returns when it is ready. */
    void start() throws InterruptedException {
        hub = hubs.asItIs();
        hubs.awaitReady(hub);
    }

    void stop() {
        hub.process().close();
    }

    /** Questions to these connectors in turn, at the hub that was started last. */
    Target target(List<CopiedConnector> asked) {
        if (headers == null) {
            headers = hubs.headers(hub);
        }
        List<Question> questions = asked.stream().map(CopiedConnector::question).toList();
        return new Target(hub.port(), headers, questions);
    }

    List<CopiedConnector> copies() {
        return home.copies();
    }

    SimulatedSystem system(CopiedConnector connector) {
        return systems.get(connector.id());
    }

    HubDatabase hubDatabase() {
        return hubDatabase;
    }

    @Override
    public void close() {
        stack.close();
    }
}
