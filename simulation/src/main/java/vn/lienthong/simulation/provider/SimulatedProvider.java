package vn.lienthong.simulation.provider;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.diff.Diff;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

/**
 * The system behind one connector, simulated: a web server on 127.0.0.1 that does what the connector's
 * examples say. A request that no example describes gets 501 (REST) or the fault {@code soap:Client} (SOAP).
 */
public final class SimulatedProvider implements AutoCloseable {

    /** Enough for tests and far from filling the memory in a demo that runs for days. */
    private static final int REMEMBERED_REQUESTS = 10_000;

    private final ConnectorFolder connector;
    private final WireMockServer server;

    private SimulatedProvider(ConnectorFolder connector, WireMockServer server) {
        this.connector = connector;
        this.server = server;
    }

    /** Starts on a free port. See {@link #start(Path, int)}. */
    public static SimulatedProvider start(Path connectorFolder) {
        return start(connectorFolder, 0);
    }

    /**
     * Starts.
     *
     * @param connectorFolder the folder with {@code connector.yaml} and {@code examples/}
     * @param port the TCP port on 127.0.0.1, 0 for a free one
     * @throws BrokenExampleException when the connector or an example cannot be simulated
     */
    public static SimulatedProvider start(Path connectorFolder, int port) {
        ConnectorFolder connector = ConnectorFolder.read(connectorFolder);
        if (!connector.isSimulated()) {
            throw new BrokenExampleException(
                    connectorFolder.resolve("connector.yaml"),
                    "system.transport",
                    "is %s: only rest and soap are simulated".formatted(connector.transport()));
        }
        SimulatedProvider provider = new SimulatedProvider(connector, new WireMockServer(settings(connector, port)));
        provider.server.start();
        try {
            provider.resetStubs();
            return provider;
        } catch (RuntimeException e) {
            provider.close();
            throw e;
        }
    }

    /** The connector's id, which is the name of its folder. */
    public String id() {
        return connector.id();
    }

    /** The connectors whose system it is: several where a folder stands for instances. */
    public List<String> connectors() {
        return connector.ids();
    }

    /** Where the system is, without a slash at the end: {@code http://127.0.0.1:34567}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** What came in, but for requests for tokens, since the start or the last {@link #resetRequests()}, the earliest first. */
    public List<ReceivedRequest> requests() {
        List<ReceivedRequest> requests = new ArrayList<>();
        for (ServeEvent event : server.getAllServeEvents()) {
            if (!SimulatedTokens.isAskedBy(event.getRequest())) {
                // The server lists the latest first.
                requests.add(0, ReceivedRequest.of(event.getRequest()));
            }
        }
        return requests;
    }

    /** How many requests came in that are what the example says is sent. */
    public int received(Example example) {
        var expected = ExampleStubs.condition(connector, example).build().getRequest();
        return (int) server.getAllServeEvents().stream()
                .filter(event -> expected.match(event.getRequest()).isExactMatch())
                .count();
    }

    /** In what the last request that came in differs from what the example says is sent, line by line; for people. */
    public String difference(Example example) {
        RequestPattern expected =
                ExampleStubs.condition(connector, example).build().getRequest();
        // The server lists the latest first.
        return server.getAllServeEvents().stream()
                .findFirst()
                .map(event -> new Diff(expected, event.getRequest()).toString())
                .orElse("nothing came in");
    }

    /** Forgets what came in. */
    public void resetRequests() {
        server.resetRequests();
    }

    /** Adds behaviour of a test's own; it comes before the examples. {@link #resetStubs()} takes it away. */
    public void stubFor(MappingBuilder stub) {
        server.stubFor(stub);
    }

    /** Reads the connector's examples and {@code stub/} anew and does what they say, and nothing else. */
    public void resetStubs() {
        List<MappingBuilder> examples = new ExampleStubs(connector).all();
        server.resetMappings();
        examples.forEach(server::stubFor);
        OwnStubs.of(connector.path()).forEach(server::addStubMapping);
    }

    /** The server itself, for what this class does not offer. */
    public WireMockServer server() {
        return server;
    }

    /** Stops. Doing it twice is harmless. */
    @Override
    public void close() {
        if (server.isRunning()) {
            server.stop();
        }
    }

    private static WireMockConfiguration settings(ConnectorFolder connector, int port) {
        WireMockConfiguration settings = wireMockConfig()
                .bindAddress("127.0.0.1")
                .maxRequestJournalEntries(REMEMBERED_REQUESTS)
                .stubRequestLoggingDisabled(true)
                // The answer leaves as the example says it, byte for byte.
                .gzipDisabled(true)
                .containerThreads(64);
        Path stubs = connector.path().resolve("stub");
        if (Files.isDirectory(stubs)) {
            settings.usingFilesUnderDirectory(stubs.toString());
        }
        return port == 0 ? settings.dynamicPort() : settings.port(port);
    }
}
