package vn.lienthong.hub.population;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.fault.Text;
import vn.lienthong.hub.population.matching.Difference;
import vn.lienthong.hub.population.matching.FieldResult;
import vn.lienthong.hub.population.matching.FieldVerdict;

/**
 * What an answer says of a field that was compared: its verdict, and unless the two values are the same, in what they
 * differ, for a program and for a clerk. It says nothing of the value that is held.
 */
final class FieldAnswer {
    /** Property of a field: the value that is held, where the agreement lets it be told. */
    static final String HELD = "held";

    private FieldAnswer() {}

    static void write(FieldResult result, ObjectNode answer) {
        answer.put(CanonicalSchema.VERDICT, result.verdict().name());
        if (result.verdict() == FieldVerdict.MATCH_EXACT) {
            return;
        }
        Collection<Difference> differences = result.differences();
        if (!differences.isEmpty()) {
            ArrayNode names = answer.putArray("differences");
            differences.forEach(difference -> names.add(difference.name()));
        }
        Text text = explanation(result.verdict(), differences);
        answer.putObject("explanation").put("vi", text.vi()).put("en", text.en());
    }

    /** In what they differ, or if that is not the matter, what became of the comparison. */
    private static Text explanation(FieldVerdict verdict, Collection<Difference> differences) {
        return differences.isEmpty()
                ? new Text(verdict.vietnamese(), verdict.english())
                : new Text(join(differences, Difference::vietnamese), join(differences, Difference::english));
    }

    private static String join(Collection<Difference> differences, Function<Difference, String> words) {
        return differences.stream().map(words).collect(Collectors.joining("; "));
    }
}
