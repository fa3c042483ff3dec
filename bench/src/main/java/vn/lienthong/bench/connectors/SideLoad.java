package vn.lienthong.bench.connectors;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.HdrHistogram.Histogram;

import vn.lienthong.bench.online.load.Question;
import vn.lienthong.bench.online.load.Target;

/**
 * One question asked at a fixed rate, whatever is answered and however late, on connections of its own: whoever waits for
 * an answer here holds up nobody of the load beside it.
 */
final class SideLoad implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("HUB-\\d{3}-[A-Z]+");
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int DIGITS = 3;
    /** The outcome of a call that got what it asked for. */
    static final String ANSWERED = "answered";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Queue<CompletableFuture<Ended>> calls = new ConcurrentLinkedQueue<>();
    private final HttpRequest request;
    private final long began = System.nanoTime();

    private SideLoad(HttpRequest request) {
        this.request = request;
    }

    /** How a call ended: with a code, {@code answered} or {@code nothing}, after so many microseconds. */
    private record Ended(String outcome, long micros) {}

    /**
     * What became of all calls.
     *
     * @param asked from the first to the last that was sent
     * @param outcomes how many ended so, by the code of the fault or {@code answered}
     * @param micros how long each of those took that ended with the same outcome
     */
    record Outcomes(Duration asked, Map<String, Integer> outcomes, Map<String, Histogram> micros) {
        int of(String outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }

    /** Begins. The question is the target's first one. */
    static SideLoad start(Target target, double ratePerSecond) {
        Question question = target.questions().get(0);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + target.port() + question.path()))
                .timeout(LIMIT)
                .POST(BodyPublishers.ofByteArray(question.body()));
        target.headers().forEach(request::header);
        SideLoad load = new SideLoad(request.build());
        long nanos = (long) (TimeUnit.SECONDS.toNanos(1) / ratePerSecond);
        load.clock.scheduleAtFixedRate(load::ask, 0, nanos, TimeUnit.NANOSECONDS);
        return load;
    }

    /** Asks no more, and waits for what has been asked. */
    Outcomes end() {
        close();
        Duration asked = Duration.ofNanos(System.nanoTime() - began);
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Histogram> micros = new TreeMap<>();
        for (CompletableFuture<Ended> call : calls) {
            Ended ended = call.join();
            outcomes.merge(ended.outcome(), 1, Integer::sum);
            micros.computeIfAbsent(ended.outcome(), any -> new Histogram(DIGITS))
                    .recordValue(ended.micros());
        }
        return new Outcomes(asked, outcomes, micros);
    }

    private void ask() {
        long sent = System.nanoTime();
        calls.add(client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((answer, failure) -> new Ended(
                        failure == null ? outcome(answer) : "nothing",
                        TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sent))));
    }

    private static String outcome(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            return ANSWERED;
        }
        Matcher code = CODE.matcher(answer.body());
        return code.find() ? code.group() : "status " + answer.statusCode();
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
