package vn.lienthong.hub.connector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.WrittenFile;

/**
 * What a {@code connector.yaml} could leave out, or write in plain, and still run: limits, secrets in other places than
 * the sign-in, and parameters where nobody resolves them.
 */
final class SystemHabits {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonPointer SYSTEM = JsonPointer.compile("/system");
    private static final List<String> LIMITS = List.of("connectTimeout", "responseTimeout", "parallelCalls");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(key|token|secret|passw|credential).*");
    private static final Pattern ACCOUNT_IN_ADDRESS = Pattern.compile("[a-z]+://[^/]*@.*");

    private final WrittenFile file;
    private final List<Problem> problems = new ArrayList<>();

    private SystemHabits(WrittenFile file) {
        this.file = file;
    }

    /** @param transport null if the descriptor names none */
    static List<Problem> problemsOf(WrittenFile file, SystemDescriptor written, Transport transport) {
        SystemHabits habits = new SystemHabits(file);
        boolean isElsewhere = transport != null && (transport.needsBaseUrl() || written.jdbcUrl() != null);
        if (isElsewhere && transport.protocol() != Protocol.FILE) {
            habits.limits();
        }
        if (written != null) {
            habits.secrets(written);
        }
        habits.parameters();
        return habits.problems;
    }

    /** The hub has defaults for a folder that was made before; what a system bears, only its owner knows. */
    private void limits() {
        for (String limit : LIMITS) {
            if (!file.has(SYSTEM.appendProperty(limit))) {
                add(LintRule.LIMITS, SYSTEM, "the system has no " + limit + ".", "Write what its owner can bear.");
            }
        }
    }

    private void secrets(SystemDescriptor written) {
        String signIn = written.signIn() == null ? null : written.signIn().header();
        written.headers().forEach((name, value) -> {
            if (SECRET_NAME.matcher(name).matches()
                    && !name.equalsIgnoreCase(signIn)
                    && Parameters.namesIn(value).isEmpty()) {
                add(
                        LintRule.SECRET,
                        SYSTEM.appendProperty("headers").appendProperty(name),
                        "the value of the header '" + name
                                + "' stands in the file, and its name says that it is secret.",
                        "Write a parameter and set it in the environment.");
            }
        });
        if (written.baseUrl() != null
                && ACCOUNT_IN_ADDRESS.matcher(written.baseUrl()).matches()) {
            add(
                    LintRule.SECRET,
                    SYSTEM.appendProperty("baseUrl"),
                    "the address has an account in it.",
                    "Describe it in signIn, with a parameter for the secret.");
        }
    }

    private void parameters() {
        try {
            texts(YAML.readTree(file.text()), JsonPointer.empty());
        } catch (IOException e) {
            // Whoever reads the descriptor says so.
            return;
        }
    }

    private void texts(JsonNode node, JsonPointer place) {
        if (node.isTextual() && node.textValue().contains("{{")) {
            boolean isRead = SYSTEM.equals(first(place));
            if (!isRead || Parameters.without(node.textValue()).contains("{{")) {
                add(
                        LintRule.PARAMETER,
                        place,
                        isRead ? "this is no parameter." : "no parameter is read here.",
                        "Parameters are written {{name.of-setting}}, within 'system'.");
            }
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            texts(entry.getValue(), place.appendProperty(entry.getKey()));
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            texts(node.get(index), place.appendIndex(index));
        }
    }

    private static JsonPointer first(JsonPointer place) {
        return place.matches() ? place : JsonPointer.empty().appendProperty(place.getMatchingProperty());
    }

    private void add(LintRule rule, JsonPointer place, String problem, String suggestion) {
        problems.add(file.problem(place, problem, suggestion).under(rule));
    }
}
