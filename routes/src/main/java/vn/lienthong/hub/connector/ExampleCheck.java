package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import vn.lienthong.hub.connector.CanonicalSchema.Violation;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/** One example: that its faces are there, and that those of the consumer fit the schemas. */
final class ExampleCheck {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> FACES =
            Set.of("description", "request", "sent", "received", "asked", "response", "fault");
    private static final Pattern EXAMPLE = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");
    private static final Set<String> NOTHING_FOUND = Set.of("NOT_FOUND", "ILL_FORMED");

    private final Operation operation;
    private final WrittenFile file;
    private final List<Problem> problems = new ArrayList<>();

    private ExampleCheck(Operation operation, WrittenFile file) {
        this.operation = operation;
        this.file = file;
    }

    /** @param ways take how the example ends: its verdict, or {@code fault} */
    static List<Problem> problemsOf(Path path, Operation operation, Set<String> ways) {
        try {
            WrittenFile file = WrittenFile.yaml(path);
            JsonNode example = YAML.readTree(file.text());
            ExampleCheck check = new ExampleCheck(operation, file);
            check.faces(example);
            ways.add(example.has("fault") ? "fault" : verdict(example));
            return check.problems;
        } catch (UnusableFilesException e) {
            return e.problems();
        } catch (IOException e) {
            return List.of(ReadingMistake.problem(path, e));
        }
    }

    private static String verdict(JsonNode example) {
        return example.path("response").path(CanonicalSchema.VERDICT).asText();
    }

    private void faces(JsonNode example) {
        example.fieldNames().forEachRemaining(face -> {
            if (!FACES.contains(face)) {
                add(face, "there is no face '" + face + "'.", DidYouMean.among(face, FACES));
            }
        });
        if (!example.path("request").isObject()) {
            add("request", "has no request.", "Write what a consumer asks.");
        }
        if (example.has("response") == example.has("fault")) {
            add("response", "needs a response or a fault, and not both.", null);
        }
        asked(example);
        if (problems.isEmpty()) {
            request(example);
            if (example.has("response") && !NOTHING_FOUND.contains(verdict(example))) {
                fit("response", operation.response().check(example.get("response")));
            }
        }
    }

    /** The cases of other operations that happen at the system, where this one asks others. */
    private void asked(JsonNode example) {
        Path examples = file.path().getParent().getParent();
        for (int index = 0; index < example.path("asked").size(); index++) {
            String other = example.path("asked").get(index).asText();
            if (!EXAMPLE.matcher(other).matches() || !Files.isRegularFile(examples.resolve(other + ".yaml"))) {
                problems.add(file.problem(
                                JsonPointer.compile("/asked").appendIndex(index),
                                "there is no example '" + other + "'.",
                                "Write <operation>/<case> of one that is sent.")
                        .under(LintRule.EXAMPLE));
            }
        }
    }

    /** One that is refused on purpose breaks its schema on purpose. */
    private void request(JsonNode example) {
        JsonNode fault = example.path("fault");
        String code = fault.isTextual() ? fault.asText() : fault.path("code").asText();
        if (!code.startsWith("HUB-400")) {
            boolean isIllFormed = verdict(example).equals("ILL_FORMED");
            fit(
                    "request",
                    operation.request().check(example.get("request")).stream()
                            .filter(violation -> !isIllFormed || violation.structural())
                            .toList());
        }
    }

    private void fit(String face, List<Violation> violations) {
        for (Violation violation : violations) {
            JsonPointer place = JsonPointer.empty().appendProperty(face);
            for (String name : violation.field().split("\\.")) {
                place = place.appendProperty(name);
            }
            problems.add(file.problem(
                            place,
                            "'" + violation.field() + "' of the " + face + " breaks '" + violation.rule()
                                    + "' of its schema.",
                            null)
                    .under(LintRule.EXAMPLE));
        }
    }

    private void add(String face, String problem, String suggestion) {
        problems.add(file.problem(JsonPointer.empty().appendProperty(face), problem, suggestion)
                .under(LintRule.EXAMPLE));
    }
}
