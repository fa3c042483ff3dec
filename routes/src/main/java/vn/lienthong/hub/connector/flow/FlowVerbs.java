package vn.lienthong.hub.connector.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.connector.OperationDescriptor;
import vn.lienthong.hub.connector.WrittenRoutes;
import vn.lienthong.hub.context.Problems;

/** With which verb the id of each node of a written route begins; no two have the same. */
final class FlowVerbs {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Of the 34 of a node's id, beside a hyphen, the longest alias, and what tells a revision from the one it replaces. */
    private static final int LONGEST = 34 - "-".length() - OperationDescriptor.ALIAS_LENGTH - "~2".length();

    private final WrittenRoutes.Written written;
    private final Problems problems;
    private final Set<String> taken = new HashSet<>(Set.of("from", "map-answer"));

    FlowVerbs(WrittenRoutes.Written written, Problems problems) {
        this.written = written;
        this.problems = problems;
    }

    /** @param usual where the step has no {@code id} */
    String of(JsonNode step, JsonPointer at, String usual) {
        if (!step.has("id")) {
            return free(usual);
        }
        String id = step.path("id").asText();
        if (!WORDS.matcher(id).matches() || id.length() > LONGEST || !taken.add(id)) {
            problems.add(written.problem(
                    at.appendProperty("id"),
                    "the id '" + id + "' is too long, not made of words, or there already.",
                    "Write small letters, digits and hyphens, at most " + LONGEST
                            + ": the operation's alias is put after it. Or leave it out."));
        }
        return id;
    }

    /** The verb, or with a number behind it. */
    String free(String verb) {
        String id = verb;
        for (int number = 2; !taken.add(id); number++) {
            id = verb + "-" + number;
        }
        return id;
    }
}
