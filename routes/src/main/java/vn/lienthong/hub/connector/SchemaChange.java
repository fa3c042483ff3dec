package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** In which ways a schema is no longer what was published: what was there must be there, and ask for nothing more. */
final class SchemaChange {
    private static final Set<String> REMARKS = Set.of("title", "description", "examples", "deprecated", "$comment");
    private static final Set<String> STRUCTURE =
            Set.of("properties", "items", "required", "enum", "additionalProperties");

    private final boolean isAsked;
    private final List<String> changes = new ArrayList<>();

    private SchemaChange(boolean isAsked) {
        this.isAsked = isAsked;
    }

    /** Of a request: nothing more may be asked for. */
    static List<String> ofRequest(JsonNode published, JsonNode now) {
        return of(new SchemaChange(true), published, now);
    }

    /** Of a response: nothing less may be promised. */
    static List<String> ofResponse(JsonNode published, JsonNode now) {
        return of(new SchemaChange(false), published, now);
    }

    private static List<String> of(SchemaChange change, JsonNode published, JsonNode now) {
        change.compare(published, now, "");
        return change.changes;
    }

    private void compare(JsonNode published, JsonNode now, String place) {
        for (Map.Entry<String, JsonNode> property : published.path("properties").properties()) {
            String name = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
            JsonNode same = now.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                changes.add("'" + name + "' is gone");
            } else {
                compare(property.getValue(), same, name);
            }
        }
        if (published.has("items") && now.has("items")) {
            compare(published.get("items"), now.get("items"), place);
        }
        required(published, now, place);
        words(published, now, place);
        keywords(published, now, place);
    }

    private void required(JsonNode published, JsonNode now, String place) {
        Set<JsonNode> before = all(published.path("required"));
        Set<JsonNode> after = all(now.path("required"));
        Set<JsonNode> broken = new LinkedHashSet<>(isAsked ? after : before);
        broken.removeAll(isAsked ? before : after);
        broken.forEach(name -> changes.add("'" + (place.isEmpty() ? "" : place + ".") + name.asText() + "' is "
                + (isAsked ? "required now" : "required no longer")));
    }

    private void words(JsonNode published, JsonNode now, String place) {
        Set<JsonNode> gone = all(published.path("enum"));
        gone.removeAll(all(now.path("enum")));
        if (published.has("enum") && !gone.isEmpty() || !published.has("enum") && now.has("enum")) {
            changes.add("'" + place + "' has fewer values");
        }
    }

    /** A pattern or a limit that differs may be wider, but nobody can tell by looking. */
    private void keywords(JsonNode published, JsonNode now, String place) {
        Set<String> keywords = new LinkedHashSet<>();
        published.fieldNames().forEachRemaining(keywords::add);
        now.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(REMARKS);
        keywords.removeAll(STRUCTURE);
        for (String keyword : keywords) {
            if (!published.path(keyword).equals(now.path(keyword))) {
                changes.add("'" + keyword + "' of " + (place.isEmpty() ? "the whole" : "'" + place + "'") + " differs");
            }
        }
    }

    private static Set<JsonNode> all(JsonNode list) {
        Set<JsonNode> all = new LinkedHashSet<>();
        list.forEach(all::add);
        return all;
    }
}
