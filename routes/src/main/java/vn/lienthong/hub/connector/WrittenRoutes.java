package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.WrittenFile;

/**
 * {@code route.camel.yaml} of a folder: the operations for which an integrator has written the route, in Camel's YAML. All
 * others have a route made from the template of the system's transport.
 */
public final class WrittenRoutes {
    /** The file's name in a connector's folder. */
    public static final String FILE = "route.camel.yaml";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String ROUTE = "route";
    private static final JsonPointer WHOLE = JsonPointer.empty();

    private final WrittenFile file;
    private final Map<String, Written> routes = new LinkedHashMap<>();
    private boolean isBroken;

    private WrittenRoutes(WrittenFile file) {
        this.file = file;
    }

    /**
     * One route as it is written.
     *
     * @param file it stands in
     * @param place in the file
     * @param route what is below {@code route}
     */
    public record Written(WrittenFile file, JsonPointer place, JsonNode route) {
        /** Something wrong below the route. */
        public Problem problem(JsonPointer where, String message, String suggestion) {
            return file.problem(where, message, suggestion).under(LintRule.WRITTEN_ROUTE);
        }

        /** That a part of the route is an object, and which of its keys it may not have. */
        public List<Problem> problemsOfKeys(JsonNode part, JsonPointer where, Set<String> allowed) {
            Set<String> keys = new TreeSet<>(allowed);
            List<Problem> problems = new ArrayList<>();
            if (!part.isObject()) {
                problems.add(problem(where, "is missing, or has none of " + keys + ".", "Write them below it."));
            }
            part.fieldNames().forEachRemaining(key -> {
                if (!keys.contains(key)) {
                    problems.add(problem(
                            where.appendProperty(key),
                            "'" + key + "' is not allowed here.",
                            DidYouMean.among(key, keys)));
                }
            });
            return problems;
        }
    }

    /**
     * @param operations of the connector, by their own names
     * @param problems take what is wrong with the file as a whole, and routes that are no operation's
     * @return without any route if there is no such file
     */
    static WrittenRoutes of(Path folder, Set<String> operations, Problems problems) {
        Path path = folder.resolve(FILE);
        Problems found = new Problems();
        WrittenFile file = Files.exists(path) ? found.attempt(() -> WrittenFile.yaml(path)) : null;
        WrittenRoutes routes = new WrittenRoutes(file);
        if (file != null) {
            try {
                routes.read(YAML.readTree(file.text()), operations, found);
            } catch (IOException e) {
                found.add(ReadingMistake.problem(path, e));
            }
        }
        routes.isBroken = !found.isEmpty();
        problems.addAll(found.found());
        return routes;
    }

    /** Of a folder that has no such file, or whose routes are made already. */
    static WrittenRoutes none() {
        return new WrittenRoutes(null);
    }

    /** Whether it cannot be said which operations have a route here. */
    boolean isBroken() {
        return isBroken;
    }

    /** The operations that have a route here. */
    public Set<String> operations() {
        return routes.keySet();
    }

    /** The route of an operation; null if it has none here. */
    public Written of(String operation) {
        return routes.get(operation);
    }

    private void read(JsonNode entries, Set<String> operations, Problems problems) {
        if (!entries.isArray() || entries.isEmpty()) {
            problems.add(problem(WHOLE, "is no list of routes.", "Begin it with - route:."));
            return;
        }
        for (int index = 0; index < entries.size(); index++) {
            JsonPointer place = WHOLE.appendIndex(index);
            JsonNode entry = entries.get(index);
            List<String> keys = new ArrayList<>();
            entry.fieldNames().forEachRemaining(keys::add);
            if (keys.equals(List.of(ROUTE)) && entry.get(ROUTE).isObject()) {
                add(entry.get(ROUTE), place.appendProperty(ROUTE), operations, problems);
            } else {
                problems.add(problem(place, "only routes can stand here.", "Write - route: {id: …, from: …}."));
            }
        }
    }

    private void add(JsonNode route, JsonPointer place, Set<String> operations, Problems problems) {
        String id = route.path("id").asText();
        JsonPointer ofId = place.appendProperty("id");
        if (!operations.contains(id)) {
            problems.add(problem(
                    ofId,
                    "the route's id '" + id + "' is no operation of connector.yaml.",
                    DidYouMean.among(id, operations)));
        } else if (routes.putIfAbsent(id, new Written(file, place, route)) != null) {
            problems.add(problem(ofId, "there is a route of '" + id + "' already.", "An operation has one route."));
        }
    }

    private Problem problem(JsonPointer place, String message, String suggestion) {
        return file.problem(place, message, suggestion).under(LintRule.WRITTEN_ROUTE);
    }
}
