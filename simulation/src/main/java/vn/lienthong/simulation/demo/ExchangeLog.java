package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the hub has recorded, as an operator sees it.
 *
 * @param byExchange the records by exchange id
 */
record ExchangeLog(Map<String, Entry> byExchange) {

    /**
     * One record.
     *
     * @param answer the verdict, or the code of the fault
     * @param protocolOut how the provider was called, empty when none was
     * @param hubMillis how long the hub took
     */
    record Entry(String answer, String protocolOut, double hubMillis) {}

    static ExchangeLog read(HttpClient client, URI address, String user, String password)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("%s answers with status %d".formatted(address, response.statusCode()));
        }
        Map<String, Entry> entries = new HashMap<>();
        for (JsonNode row : new ObjectMapper().readTree(response.body()).path("exchanges")) {
            String verdict = row.path("verdict").asText("");
            // The newest comes first: of an exchange that was deferred it says what became of it.
            entries.putIfAbsent(
                    row.path("exchangeId").asText(),
                    new Entry(
                            verdict.isEmpty() ? row.path("faultCode").asText("") : verdict,
                            row.path("protocolOut").asText(""),
                            row.path("hubMillis").asDouble(Result.NOT_MEASURED)));
        }
        return new ExchangeLog(entries);
    }

    Optional<Entry> of(Result result) {
        return Optional.ofNullable(byExchange.get(result.exchangeId()));
    }

    /** Whether this exchange is recorded with the answer that the agency got. */
    boolean confirms(Result result) {
        return of(result).map(entry -> entry.answer().equals(result.answer())).orElse(false);
    }
}
