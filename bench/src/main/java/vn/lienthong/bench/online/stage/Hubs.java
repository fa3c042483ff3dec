package vn.lienthong.bench.online.stage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.ApplicationContextInitializer;

import vn.lienthong.hub.exchangelog.LogOff;
import vn.lienthong.simulation.demo.AccessKeys;
import vn.lienthong.simulation.demo.ClosingStack;
import vn.lienthong.simulation.demo.Databases;
import vn.lienthong.simulation.demo.DemoOptions;
import vn.lienthong.simulation.demo.HubEnvironment;
import vn.lienthong.simulation.demo.HubProcess;
import vn.lienthong.simulation.demo.HubProgram;
import vn.lienthong.simulation.demo.Providers;

/** The hub as it is, and the hub without its record, from the same jar on the same databases. */
public final class Hubs {
    private static final String MAIN = "vn.lienthong.hub.cli.HubCommand";
    private static final List<String> LOG_OFF = List.of("LogOff", "LogOff$Replacement", "LogOff$Nowhere");
    /** Five programs start side by side on two cores. */
    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final StageOptions options;
    private final Path folder;
    private final Map<String, String> environment;
    private final ClosingStack stack;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param environment of the hub, but for its ports */
    public Hubs(StageOptions options, Path folder, Map<String, String> environment, ClosingStack stack) {
        this.options = options;
        this.folder = folder;
        this.environment = environment;
        this.stack = stack;
    }

    /** A hub that has been told to start. */
    public record Started(HubProgram program, HubProcess process, int port) {
        @Override
        public String toString() {
            return "Started[" + port + "]";
        }
    }

    public Started asItIs() {
        return start("hub", List.of("-jar", options.hubJar().toString()));
    }

    Started withoutRecord() throws IOException {
        Path classes = folder.resolve("log-off");
        for (String name : LOG_OFF) {
            try (InputStream stream = LogOff.class.getResourceAsStream(name + ".class")) {
                String file = LogOff.class.getPackageName().replace('.', '/') + "/" + name + ".class";
                Templates.write(classes.resolve(file), stream.readAllBytes());
            }
        }
        Templates.write(
                classes.resolve("META-INF/spring.factories"),
                (ApplicationContextInitializer.class.getName() + "=" + LogOff.class.getName())
                        .getBytes(StandardCharsets.UTF_8));
        return start("hub-log-off", List.of("-cp", classes + File.pathSeparator + options.hubJar(), MAIN));
    }

    public void awaitReady(Started hub) throws InterruptedException {
        hub.process().awaitReady(client, URI.create("http://127.0.0.1:" + hub.port() + "/readyz"), START_LIMIT);
    }

    /** With which the measuring agency asks it. Issues a key, for which the hub's program is run once more. */
    public Map<String, String> headers(Started hub) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Hub-Key", AccessKeys.issueNow(hub.program()).of(MeasuredHome.AGENCY));
        headers.put("Hub-Purpose", MeasuredHome.PURPOSE);
        headers.put("Hub-Officer", "officer-7");
        return headers;
    }

    /**
     * The environment of a hub, but for its ports.
     *
     * @param connectors what it has to know of them
     */
    public static Map<String, String> environment(
            StageOptions options, Databases databases, Map<String, String> connectors) {
        DemoOptions demo = new DemoOptions(
                true, false, options.people(), 1, 0, 0, null, options.home(), options.hubJar(), options.java());
        return HubEnvironment.of(demo, databases, new Providers(connectors, 0), options.home());
    }

    private Started start(String name, List<String> what) {
        List<Integer> ports = FreePorts.some(2);
        Map<String, String> own = new TreeMap<>(environment);
        own.put("HUB_PORT", Integer.toString(ports.get(0)));
        own.put("HUB_MANAGEMENT_PORT", Integer.toString(ports.get(1)));
        own.put("HUB_FILES_FOLDER", folder.resolve(name + "-files").toString());
        own.put("HUB_LOG_NODE", name);
        own.put("HUB_LOG_SEAL_FILE", folder.resolve(name + "-seals.jsonl").toString());
        List<String> java = new ArrayList<>(options.javaOptions());
        java.addAll(what);
        HubProgram program =
                new HubProgram(options.java(), java, folder.resolve("home"), own, folder.resolve(name + ".log"));
        return new Started(program, stack.add(HubProcess.start(program)), ports.get(0));
    }
}
