package vn.lienthong.hub.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A hub that runs, as an agency and an operator call it. */
final class TriedHub {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI agencies;
    private final URI operators;

    TriedHub(URI agencies, URI operators) {
        this.agencies = agencies;
        this.operators = operators;
    }

    /** @throws CannotRunException if no hub answers there */
    HttpResponse<String> ask(String connector, String operation, String purpose, String key, JsonNode asked)
            throws InterruptedException {
        return send(
                agencies,
                HttpRequest.newBuilder(agencies.resolve("/api/" + connector + "/v1/" + operation))
                        .header("Content-Type", "application/json")
                        .header("Hub-Key", key)
                        .header("Hub-Purpose", purpose)
                        .POST(BodyPublishers.ofString(asked.toString())));
    }

    /**
     * @param password of the operator; null if there is none
     * @return null without a password
     * @throws CannotRunException if the log cannot be read with it
     */
    JsonNode steps(String exchange, String password) throws InterruptedException {
        if (password == null || password.isBlank()) {
            return null;
        }
        String credentials =
                Base64.getEncoder().encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = send(
                operators,
                HttpRequest.newBuilder(operators.resolve("/ops/v1/exchanges/" + exchange))
                        .header("Authorization", "Basic " + credentials));
        if (response.statusCode() != 200) {
            throw new CannotRunException("The exchange log answers with status " + response.statusCode()
                    + ": is HUB_OPERATOR_PASSWORD that of the operator?");
        }
        return json(response).path("hops");
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request) throws InterruptedException {
        try {
            return client.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotRunException("No hub answers at " + address + ". Start one with: ./hub demo");
        }
    }
}
