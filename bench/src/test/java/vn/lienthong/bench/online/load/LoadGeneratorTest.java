package vn.lienthong.bench.online.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Hyperfoil against a server that does as it is told. */
class LoadGeneratorTest {
    private static final byte[] EXPECTED = text("right");
    private static final Duration SHORT = Duration.ofMillis(500);

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/right", exchange -> answer(exchange, 200, "that is right"));
        server.createContext("/wrong", exchange -> answer(exchange, 200, "that is not"));
        server.createContext("/refused", exchange -> answer(exchange, 403, "that is right"));
        server.createContext("/stalling", this::stallOnce);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aClosedLoadCountsWhatIsAnsweredRight() {
        Measured measured = LoadGenerator.closed(target("/right"), 2, SHORT);
        assertThat(measured.answered()).isEqualTo(measured.offered()).isPositive();
        assertThat(measured.wrong()).isZero();
        assertThat(measured.throughput()).isPositive();
    }

    @Test
    void anotherAnswerIsWrongHoweverFastItIs() {
        Measured measured = LoadGenerator.closed(target("/wrong"), 2, SHORT);
        assertThat(measured.answered()).isZero();
        assertThat(measured.wrong()).isPositive();
    }

    @Test
    void anotherStatusIsWrongWhateverTheBodySays() {
        Measured measured = LoadGenerator.closed(target("/refused"), 2, SHORT);
        assertThat(measured.answered()).isZero();
        assertThat(measured.wrong()).isPositive();
    }

    @Test
    void anOpenLoadAsksAsOftenAsItIsTold() {
        Measured measured = LoadGenerator.open(target("/right"), 4, 200, SHORT);
        assertThat(measured.offered()).isBetween(100L, 102L);
        assertThat(measured.answered()).isEqualTo(asked.get());
    }

    @Test
    void aStallIsInTheLatencyOfAllThatShouldHaveBeenAskedMeanwhile() {
        // One connection, and one answer that takes 300 ms of the half second: 60 requests are due in that time.
        Measured measured = LoadGenerator.open(target("/stalling"), 1, 200, SHORT);
        assertThat(measured.percentile(75)).isGreaterThan(100);
    }

    private Target target(String path) {
        return new Target(
                server.getAddress().getPort(),
                Map.of("Hub-Key", "none"),
                List.of(new Question(path, text("?"), EXPECTED)));
    }

    private void stallOnce(HttpExchange exchange) throws IOException {
        if (asked.get() == 5) {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        answer(exchange, 200, "that is right");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, text(body).length);
        exchange.getResponseBody().write(text(body));
        exchange.close();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
