package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Gives a connector's mapped answer the form that every answer has: a verdict first, checked, with its subjects. */
public final class ResponseForm {
    private ResponseForm() {}

    /** There is nothing. */
    public static ProviderAnswer notFound(ObjectNode empty) {
        empty.removeAll();
        empty.put(CanonicalSchema.VERDICT, Verdict.NOT_FOUND.name());
        return new ProviderAnswer(Verdict.NOT_FOUND, empty, List.of());
    }

    /**
     * @param mapped the canonical answer; a verdict in it counts for nothing; empty if the provider has found nothing
     * @throws HubFault {@link FaultCode#PROVIDER_ANSWER_UNREADABLE} if it does not fit the operation's schema
     */
    public static ProviderAnswer of(Operation operation, ObjectNode mapped) {
        // These are the hub's to say: what is answered must not differ from what is recorded.
        mapped.remove(List.of(CanonicalSchema.VERDICT, CanonicalSchema.ILL_FORMED));
        if (mapped.isEmpty()) {
            return notFound(mapped);
        }
        ObjectNode answer = mapped.objectNode();
        answer.put(CanonicalSchema.VERDICT, Verdict.FOUND.name());
        answer.setAll(mapped);
        List<CanonicalSchema.Violation> violations = operation.response().check(answer);
        if (!violations.isEmpty()) {
            CanonicalSchema.Violation first = violations.get(0);
            throw new HubFault(
                    FaultCode.PROVIDER_ANSWER_UNREADABLE,
                    "the mapped answer breaks the rule '" + first.rule() + "' of " + first.field());
        }
        return new ProviderAnswer(Verdict.FOUND, answer, subjects(operation, answer));
    }

    /** Whose data an object holds, by the fields that the operation names. */
    public static List<Subject> subjects(Operation operation, ObjectNode answer) {
        List<Subject> subjects = new ArrayList<>();
        for (String field : operation.subject()) {
            JsonNode key = answer.path(field);
            if (key.isTextual() && !key.asText().isEmpty()) {
                subjects.add(new Subject(kind(field), key.asText()));
            }
        }
        return List.copyOf(subjects);
    }

    /** {@code personalNumber} becomes {@code personal-number}. */
    private static String kind(String field) {
        StringBuilder kind = new StringBuilder();
        for (char letter : field.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                kind.append('-');
            }
            kind.append(Character.toLowerCase(letter));
        }
        return kind.toString();
    }
}
