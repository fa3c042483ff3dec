package vn.lienthong.hub.running;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What came back from the hub. */
public record HubAnswer(HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("HUB-\\d{3}-[A-Z]+");
    private static final int OK = 200;

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

    /** The verdict; for a fault its code, in whatever protocol. */
    public String outcome() {
        if (status() == OK) {
            return header("Hub-Verdict");
        }
        Matcher code = CODE.matcher(text());
        return code.find() ? code.group() : "no code in: " + text();
    }
}
