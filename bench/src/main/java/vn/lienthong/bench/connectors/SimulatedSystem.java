package vn.lienthong.bench.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The system behind a connector, in this process: it answers everything with the same bytes, or takes the call and says
 * nothing. The JDK's own server is light enough that its share is a small one; WireMock would be what is measured.
 */
final class SimulatedSystem implements AutoCloseable {
    private static final int BACKLOG = 1_000;
    private static final int OK = 200;

    static {
        // Otherwise the second packet of an answer waits for the first one's receipt, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final String contentType;
    private final byte[] answer;
    /** Until it is opened nothing is said; null as long as all is well. */
    private volatile CountDownLatch hanging;

    private SimulatedSystem(HttpServer server, String contentType, byte[] answer) {
        this.server = server;
        this.contentType = contentType;
        this.answer = answer;
    }

    /** @param threads on which calls are answered; as many as calls may hang at a time */
    static SimulatedSystem start(CopiedConnector connector, ExecutorService threads) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            SimulatedSystem system = new SimulatedSystem(server, connector.contentType(), connector.answer());
            server.createContext("/", system::answer);
            server.setExecutor(threads);
            server.start();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From here on every call is taken and none answered. */
    void hang() {
        hanging = new CountDownLatch(1);
    }

    /** Answers again. Whoever called meanwhile has given up. */
    void recover() {
        CountDownLatch former = hanging;
        hanging = null;
        if (former != null) {
            former.countDown();
        }
    }

    private void answer(HttpExchange call) throws IOException {
        CountDownLatch silent = hanging;
        call.getRequestBody().readAllBytes();
        if (silent != null) {
            await(silent);
        }
        call.getResponseHeaders().set("Content-Type", contentType);
        call.sendResponseHeaders(OK, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private static void await(CountDownLatch silent) {
        try {
            silent.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        recover();
        server.stop(0);
    }
}
