package vn.lienthong.hub.running;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What came back from the hub. */
public record HubAnswer(HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON, with status " + status() + ": " + response.body(), e);
        }
    }

    /** A header's value, or null. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public String exchangeId() {
        return header("Hub-Exchange-Id");
    }

    /** The verdict; for a fault its code. */
    public String outcome() {
        return json().path(status() == 200 ? "verdict" : "code").asText();
    }
}
