package vn.lienthong.hub.population;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;

/** The answers that do not depend on what was asked about the person. */
final class Answers {
    private Answers() {}

    static ObjectNode body(Verdict verdict) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(CanonicalSchema.VERDICT, verdict.name());
        return body;
    }

    /** @param value null for a field that is absent */
    static void put(ObjectNode body, String field, Object value) {
        if (value != null) {
            body.put(field, value.toString());
        }
    }

    /** @param rows of people who were looked at and are not meant: their data were touched, also by a wrong guess */
    static ProviderAnswer nobody(List<PersonRow> rows) {
        return new ProviderAnswer(Verdict.NOT_FOUND, body(Verdict.NOT_FOUND), subjects(rows));
    }

    private static List<Subject> subjects(List<PersonRow> rows) {
        return rows.stream().map(PersonRow::subject).toList();
    }

    /** The answer if there is nobody, several people, or a number that was cancelled. */
    static Optional<ProviderAnswer> unlessOnePerson(List<PersonRow> rows) {
        if (rows.isEmpty()) {
            return Optional.of(nobody(rows));
        }
        if (rows.size() > 1) {
            return Optional.of(new ProviderAnswer(Verdict.AMBIGUOUS, body(Verdict.AMBIGUOUS), subjects(rows)));
        }
        PersonRow person = rows.get(0);
        if (person.successor() != null) {
            ObjectNode body = body(Verdict.SUPERSEDED_ID);
            // Leaves the hub only where the agreement has this field.
            body.put(PopulationFields.CURRENT_NUMBER, person.successor());
            return Optional.of(new ProviderAnswer(Verdict.SUPERSEDED_ID, body, List.of(person.subject())));
        }
        return Optional.empty();
    }
}
