package vn.lienthong.hub.connector.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.WrittenRoutes;
import vn.lienthong.hub.connector.mapping.JsonExpression;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problems;

/**
 * Reads one route of {@code route.camel.yaml}. Whatever is not named here is refused: other steps, other languages, and
 * addresses other than {@code direct:<operation>} of the same connector. So such a route reaches nothing but its own system,
 * and that with the sign-in, the time-outs and the limits of its connector.
 */
final class FlowReader {
    private static final String LANGUAGE = "jslt";
    private static final String DIRECT = "direct:";
    private static final Set<String> STEPS = new TreeSet<>(Set.of("to", "setBody", "setVariable", "choice", "loop"));
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private static final int DEEPEST = 5;

    private final OperationSource source;
    private final WrittenRoutes.Written written;
    private final Problems problems;
    private final Set<String> variables = new HashSet<>(Set.of(FlowState.REQUEST));
    private final FlowVerbs verbs;
    /** What is asked that changes something; twice what stands in a loop. */
    private final List<String> changes = new ArrayList<>();

    private FlowReader(OperationSource source, Problems problems) {
        this.source = source;
        this.written = source.routes().of(source.name());
        this.problems = problems;
        this.verbs = new FlowVerbs(written, problems);
    }

    /**
     * @param source of an operation that has a written route
     * @param problems take all that is wrong with the route
     * @return null if something is
     */
    static Flow read(OperationSource source, Problems problems) {
        Problems found = new Problems();
        Flow flow = new FlowReader(source, found).route();
        problems.addAll(found.found());
        return found.isEmpty() ? flow : null;
    }

    private Flow route() {
        JsonNode route = written.route();
        JsonPointer place = written.place();
        allow(route, place, "id", "from");
        JsonPointer from = place.appendProperty("from");
        allow(route.path("from"), from, "uri", "steps");
        String uri = route.path("from").path("uri").asText();
        if (!uri.equals(DIRECT + source.name())) {
            report(
                    from.appendProperty("uri"),
                    "a route begins where the hub calls it.",
                    "Write " + DIRECT + source.name() + ".");
        }
        collectVariables(route);
        List<FlowStep> steps = steps(route.path("from").path("steps"), from.appendProperty("steps"), 1, false);
        problems.addAll(FlowCheck.problemsOf(source, changes));
        return new Flow(steps);
    }

    private List<FlowStep> steps(JsonNode steps, JsonPointer place, int depth, boolean isRepeated) {
        List<FlowStep> read = new ArrayList<>();
        if (!steps.isArray() || steps.isEmpty()) {
            report(place, "has no steps.", "Write steps: and a list.");
        } else if (depth > DEEPEST) {
            report(place, "steps lie more than " + DEEPEST + " deep in each other.", "Make two operations of it.");
        } else {
            for (int index = 0; index < steps.size(); index++) {
                FlowStep step = step(steps.get(index), place.appendIndex(index), depth, isRepeated);
                if (step != null) {
                    read.add(step);
                }
            }
        }
        return read;
    }

    private FlowStep step(JsonNode step, JsonPointer place, int depth, boolean isRepeated) {
        String kind = step.isObject() && step.size() == 1 ? step.fieldNames().next() : null;
        if (kind == null || !STEPS.contains(kind)) {
            report(
                    kind == null ? place : place.appendProperty(kind),
                    kind == null ? "this is no step." : "the step '" + kind + "' is not allowed.",
                    kind == null ? "Write one of " + STEPS + "." : DidYouMean.among(kind, STEPS));
            return null;
        }
        JsonNode body = step.get(kind);
        JsonPointer at = place.appendProperty(kind);
        return switch (kind) {
            case "to" -> call(body, at, isRepeated);
            case "setBody" -> {
                allow(body, at, "id", "language", "expression");
                yield new FlowStep.SetBody(verbs.of(body, at, "map"), expression(body, at, false));
            }
            case "setVariable" -> setVariable(body, at);
            case "choice" -> choice(body, at, depth, isRepeated);
            default -> loop(body, at, depth);
        };
    }

    private FlowStep setVariable(JsonNode body, JsonPointer at) {
        allow(body, at, "id", "name", "language", "expression");
        String name = body.path("name").asText();
        if (!VARIABLE.matcher(name).matches() || name.equals(FlowState.REQUEST)) {
            report(
                    at.appendProperty("name"),
                    "a variable cannot be called '" + name + "'.",
                    "Write a word that begins with a small letter, and not " + FlowState.REQUEST
                            + ", which is what was asked.");
        }
        return new FlowStep.SetVariable(verbs.of(body, at, "keep"), name, expression(body, at, true));
    }

    private FlowStep loop(JsonNode body, JsonPointer at, int depth) {
        allow(body, at, "id", "doWhile", "language", "expression", "steps");
        if (!body.path("doWhile").asText().equals("true")) {
            report(at, "a loop has a condition.", "Write doWhile: true, and the condition as language.");
        }
        return new FlowStep.Repeat(
                verbs.of(body, at, "repeat"),
                expression(body, at, true),
                steps(body.path("steps"), at.appendProperty("steps"), depth + 1, true));
    }

    private FlowStep choice(JsonNode body, JsonPointer at, int depth, boolean isRepeated) {
        allow(body, at, "id", "when", "otherwise");
        List<FlowStep.Choose.Case> cases = new ArrayList<>();
        JsonNode when = body.path("when");
        if (!when.isArray() || when.isEmpty()) {
            report(at, "a choice has no when.", "Write when: and a list of conditions with their steps.");
        }
        String id = verbs.of(body, at, "choose");
        for (int index = 0; index < when.size(); index++) {
            JsonPointer of = at.appendProperty("when").appendIndex(index);
            allow(when.get(index), of, "id", "language", "expression", "steps");
            cases.add(new FlowStep.Choose.Case(
                    verbs.of(when.get(index), of, "when"),
                    expression(when.get(index), of, true),
                    steps(when.get(index).path("steps"), of.appendProperty("steps"), depth + 1, isRepeated)));
        }
        FlowStep.Choose.Case otherwise = null;
        if (body.has("otherwise")) {
            JsonPointer of = at.appendProperty("otherwise");
            allow(body.path("otherwise"), of, "id", "steps");
            otherwise = new FlowStep.Choose.Case(
                    verbs.of(body.path("otherwise"), of, "otherwise"),
                    null,
                    steps(body.path("otherwise").path("steps"), of.appendProperty("steps"), depth + 1, isRepeated));
        }
        return new FlowStep.Choose(id, cases, otherwise);
    }

    private FlowStep call(JsonNode body, JsonPointer at, boolean isRepeated) {
        if (body.isObject()) {
            allow(body, at, "id", "uri");
        }
        String uri = body.isObject() ? body.path("uri").asText() : body.asText();
        Set<String> others = others();
        String operation = uri.startsWith(DIRECT) ? uri.substring(DIRECT.length()) : null;
        if (operation == null || !others.contains(operation)) {
            report(
                    body.isObject() ? at.appendProperty("uri") : at,
                    "'" + uri + "' cannot be called.",
                    "Write direct: and an operation of this connector without a written route and without days of its own"
                            + (others.isEmpty() ? "." : ": " + String.join(", ", others) + "."));
            return null;
        }
        if (source.operations().get(operation).changes()) {
            changes.addAll(isRepeated ? List.of(operation, operation) : List.of(operation));
        }
        CanonicalSchema request = source.requestOf(operation);
        return new FlowStep.Call(
                verbs.free("check"), verbs.of(body, at, "call"), verbs.free("read"), operation, request);
    }

    /** What can be asked: nothing would see to the days of another operation, nor to routes that ask each other. */
    private Set<String> others() {
        Set<String> others = new TreeSet<>();
        source.operations().forEach((name, operation) -> {
            if (operation != null && operation.validFrom() == null && operation.validTo() == null) {
                others.add(name);
            }
        });
        others.removeAll(source.routes().operations());
        return others;
    }

    /** @param keepsEmpty whether an empty text, list or object says something */
    private FlowExpression expression(JsonNode step, JsonPointer at, boolean keepsEmpty) {
        boolean isWrapped = step.has("expression");
        JsonNode holder = isWrapped ? step.path("expression") : step;
        JsonPointer place = (isWrapped ? at.appendProperty("expression") : at).appendProperty("language");
        if (isWrapped) {
            allow(holder, at.appendProperty("expression"), "language");
        }
        JsonNode language = holder.path("language");
        allow(language, place, "language", "expression");
        if (!language.path("language").asText().equals(LANGUAGE)) {
            report(
                    place.appendProperty("language"),
                    "there is no language but " + LANGUAGE + ".",
                    "Write language: {language: " + LANGUAGE + ", expression: …}.");
            return null;
        }
        JsonPointer text = place.appendProperty("expression");
        // A text of several lines begins below its key.
        String code = language.path("expression").asText();
        JsonExpression expression = problems.attempt(() -> JsonExpression.read(
                written.file().path(),
                written.file().line(text) + (code.contains("\n") ? 1 : 0),
                code,
                variables,
                keepsEmpty));
        return new FlowExpression(code, expression);
    }

    /** All that are set anywhere: whether one is set before it is used, only a run shows. */
    private void collectVariables(JsonNode route) {
        route.findValues("setVariable")
                .forEach(step -> variables.add(step.path("name").asText()));
    }

    private void allow(JsonNode object, JsonPointer place, String... keys) {
        problems.addAll(written.problemsOfKeys(object, place, Set.of(keys)));
    }

    private void report(JsonPointer place, String message, String suggestion) {
        problems.add(written.problem(place, message, suggestion));
    }
}
