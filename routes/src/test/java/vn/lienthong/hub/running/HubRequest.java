package vn.lienthong.hub.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request to the hub, filled in step by step and then sent, as often as wanted. */
public final class HubRequest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI address;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();
    private byte[] body;
    private String method = "POST";

    HubRequest(URI address) {
        this.address = address;
    }

    static String path(String operation) {
        int dot = operation.indexOf('.');
        return "/api/" + operation.substring(0, dot) + "/v1/" + operation.substring(dot + 1);
    }

    /** Sets a header; null takes it away. */
    public HubRequest header(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    public HubRequest purpose(String purpose) {
        return header("Hub-Purpose", purpose);
    }

    /** Adds a field to the JSON object that is the body. */
    public HubRequest with(String field, String value) {
        object.put(field, value);
        return this;
    }

    public HubRequest with(String field, JsonNode value) {
        object.set(field, value);
        return this;
    }

    public HubRequest with(JsonNode fields) {
        object.setAll((ObjectNode) fields);
        return this;
    }

    /** Sends these characters in UTF-8, whatever they are, instead of the JSON object. */
    public HubRequest body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    public HubRequest body(byte[] bytes) {
        this.body = bytes;
        return this;
    }

    public HubRequest method(String other) {
        this.method = other;
        return this;
    }

    /** Signs in with name and password in a header. */
    public HubRequest as(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public HubAnswer get() {
        return method("GET").body(new byte[0]).send();
    }

    public HubAnswer send() {
        byte[] bytes = body == null ? object.toString().getBytes(StandardCharsets.UTF_8) : body;
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(LIMIT);
        headers.forEach(request::header);
        request.method(method, bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
        try {
            return new HubAnswer(CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + address.getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
