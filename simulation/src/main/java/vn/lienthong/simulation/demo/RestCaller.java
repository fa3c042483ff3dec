package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import vn.lienthong.simulation.consumer.WayIn;

/** Asks the hub as an agency does over REST. */
final class RestCaller {

    static final String OFFICER = "demo-officer";

    /** Far more than an answer takes, and little enough that a broken hub is noticed while one watches. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** How long an answer in a file may take, and how often it is looked for. */
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final Duration BETWEEN = Duration.ofMillis(300);
    private static final int PROMISED = 202;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI hub;
    private final AccessKeys keys;

    RestCaller(HttpClient client, URI hub, AccessKeys keys) {
        this.client = client;
        this.hub = hub;
        this.keys = keys;
    }

    Result ask(Sample sample) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub.resolve(sample.path()))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Hub-Key", keys.of(sample.agency()))
                .header("Hub-Purpose", sample.purpose())
                .header("Hub-Officer", OFFICER)
                .header("Hub-Request-Id", sample.id())
                .POST(BodyPublishers.ofString(sample.body().toString()))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            // The exchange in which it was asked; coming for the answer is one of its own.
            String exchangeId = response.headers().firstValue("Hub-Exchange-Id").orElse(null);
            if (response.statusCode() == PROMISED) {
                response = fetch(sample, exchangeId);
            }
            double millis = (System.nanoTime() - start) / 1e6;
            return new Result(sample, WayIn.REST.shown(), answer(response), exchangeId, millis);
        } catch (IOException e) {
            return new Result(sample, WayIn.REST.shown(), "no answer: " + e, null, Result.NOT_MEASURED);
        }
    }

    /** Comes for an answer that is promised for later, until it is there or the time is over. */
    private HttpResponse<String> fetch(Sample sample, String exchangeId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hub.resolve("/api/exchanges/" + exchangeId))
                .timeout(LIMIT)
                .header("Hub-Key", keys.of(sample.agency()))
                .header("Hub-Request-Id", sample.id())
                .build();
        long end = System.nanoTime() + LATEST.toNanos();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        while (response.statusCode() == PROMISED && System.nanoTime() < end) {
            Thread.sleep(BETWEEN.toMillis());
            response = client.send(request, BodyHandlers.ofString());
        }
        return response;
    }

    /** The verdict, which header and body must agree on, or the code of the refusal. */
    private static String answer(HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        if (response.statusCode() != 200) {
            return body.path("code").asText("status " + response.statusCode() + " without a code");
        }
        String verdict = body.path("verdict").asText("no verdict");
        String header = response.headers().firstValue("Hub-Verdict").orElse("nothing");
        return header.equals(verdict) ? verdict : "%s, but Hub-Verdict says %s".formatted(verdict, header);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
