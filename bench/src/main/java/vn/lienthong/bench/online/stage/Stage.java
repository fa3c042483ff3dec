package vn.lienthong.bench.online.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.bench.online.load.Target;
import vn.lienthong.simulation.demo.ClosingStack;
import vn.lienthong.simulation.demo.DatabaseSetup;
import vn.lienthong.simulation.demo.Databases;
import vn.lienthong.simulation.machine.TemporaryFolder;
import vn.lienthong.simulation.population.PopulationDatabase;

/** Everything that is measured, started and ready, and gone when it is closed. */
public final class Stage implements AutoCloseable {
    private static final int QUESTIONS = 20_000;

    private final ClosingStack stack = new ClosingStack();
    private final List<Contender> verifiers = new ArrayList<>();
    private final Map<BodySize, List<Contender>> mediators = new EnumMap<>(BodySize.class);
    private final Map<BodySize, Target> stubs = new EnumMap<>(BodySize.class);
    private HubDatabase hubDatabase;
    private Processes database;
    private Nginx stub;
    private Nginx proxy;

    private Stage() {}

    /**
     * Starts it all.
     *
     * @throws CannotMeasureException when something does not start
     */
    public static Stage set(StageOptions options) throws InterruptedException {
        Stage stage = new Stage();
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "bench-tidy-up"));
        try {
            stage.start(options);
            return stage;
        } catch (IOException e) {
            stage.close();
            throw new CannotMeasureException("Something does not start: " + e.getMessage());
        } catch (RuntimeException | InterruptedException e) {
            stage.close();
            throw e;
        }
    }

    private void start(StageOptions options) throws IOException, InterruptedException {
        Path folder = stack.add(TemporaryFolder.create("hub-bench-")).path();
        startNginx(folder);
        MeasuredHome home = MeasuredHome.create(options.home(), folder.resolve("home"));
        Databases databases = DatabaseSetup.prepare(null, stack);
        hubDatabase = new HubDatabase(databases.hub());
        database = hubDatabase.processes();
        CompletableFuture<Void> filled = CompletableFuture.runAsync(() -> fill(databases, options.people()));
        Hubs hubs = new Hubs(options, folder, environment(options, databases), stack);
        Hubs.Started hub = hubs.asItIs();
        Hubs.Started withoutRecord = hubs.withoutRecord();
        Peers peers = new Peers(options, folder, databases, stack);
        Peers.Started documented = peers.start("documented", home.ofLookUp());
        Peers.Started tuned = peers.start("tuned", home.ofLookUp());
        Peers.Started mediation = stub == null ? null : peers.start("mediation", home.ofMediation(stub.port()));
        hubs.awaitReady(hub);
        hubs.awaitReady(withoutRecord);
        Map<String, String> headers = hubs.headers(hub);
        join(filled);
        People people = People.in(databases.population(), Math.min(QUESTIONS, options.people()));
        verifier("a", "the hub", target(hub, headers, people), hub.process().id());
        verifier(
                "b",
                "the hub, its log switched off",
                target(withoutRecord, headers, people),
                withoutRecord.process().id());
        verifier("c", "a bare Camel route, as documented", documented, people);
        verifier("c2", "a bare Camel route, tuned", tuned, people);
        if (stub != null) {
            Mediators all = new Mediators(hub, mediation.listening(), stub, proxy, headers);
            mediators.putAll(all.all(stack));
            stubs.putAll(all.stubs());
        }
    }

    private void startNginx(Path folder) throws InterruptedException {
        Optional<Path> executable = Nginx.executable();
        if (executable.isPresent()) {
            stub = Nginx.stub(executable.get(), folder.resolve("stub"), stack);
            proxy = Nginx.proxy(executable.get(), folder.resolve("proxy"), stub, stack);
        }
    }

    private static Target target(Hubs.Started hub, Map<String, String> headers, People people) {
        return new Target(hub.port(), headers, people.verifications());
    }

    private void verifier(String key, String label, Peers.Started peer, People people)
            throws IOException, InterruptedException {
        Target target = new Target(peer.listening().port(), Map.of(), people.lookUps());
        verifier(key, label, target, peer.program().id());
    }

    private Map<String, String> environment(StageOptions options, Databases databases) {
        String address = stub == null ? "http://127.0.0.1:9" : "http://127.0.0.1:" + stub.port();
        return Hubs.environment(options, databases, Map.of("MEDIATION_BASE_URL", address));
    }

    private static void fill(Databases databases, int people) {
        try (Connection owner = databases.population().connect()) {
            PopulationDatabase.fill(owner, people, PopulationDatabase.DEFAULT_SEED, (done, all) -> {});
        } catch (SQLException e) {
            throw new CannotMeasureException("The population database cannot be filled: " + e.getMessage());
        }
    }

    private static void join(CompletableFuture<Void> filled) {
        try {
            filled.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotMeasureException known ? known : e;
        }
    }

    private void verifier(String key, String label, Target target, long process) throws IOException {
        verifiers.add(
                new Contender(key, label, target, Processes.of(label, process), stack.add(Allocation.of(process))));
    }

    /** Those that are asked about people: a, b, c and c2. */
    public List<Contender> verifiers() {
        return verifiers;
    }

    /** Those that mediate: d, d2 and e for each size; none without nginx. */
    public Map<BodySize, List<Contender>> mediators() {
        return mediators;
    }

    /** The provider of the mediation itself, for its own limit. */
    public Map<BodySize, Target> stubs() {
        return stubs;
    }

    public HubDatabase hubDatabase() {
        return hubDatabase;
    }

    /** What besides a contender uses CPU: the database, the stub, the load. */
    public List<Processes> others() {
        List<Processes> others = new ArrayList<>(List.of(database));
        if (stub != null) {
            others.add(Processes.of("the provider", stub.program().id()));
        }
        others.add(Processes.ofThis("load"));
        return others;
    }

    @Override
    public void close() {
        stack.close();
    }
}
