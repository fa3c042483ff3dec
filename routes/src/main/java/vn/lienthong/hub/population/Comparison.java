package vn.lienthong.hub.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.context.MatchingRules;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.population.matching.CodeComparison;
import vn.lienthong.hub.population.matching.DateComparison;
import vn.lienthong.hub.population.matching.EthnicGroupComparison;
import vn.lienthong.hub.population.matching.FieldResult;
import vn.lienthong.hub.population.matching.FieldVerdict;
import vn.lienthong.hub.population.matching.NameComparison;
import vn.lienthong.hub.population.matching.NameInParts;
import vn.lienthong.hub.population.matching.PartialDate;
import vn.lienthong.hub.population.matching.PersonComparison;
import vn.lienthong.hub.population.matching.PhoneComparison;
import vn.lienthong.hub.population.matching.Place;
import vn.lienthong.hub.population.matching.PlaceComparison;

/** What was asked about a person, held against what the database holds, field by field. */
final class Comparison {
    private final ObjectNode asked;
    private final Map<String, FieldResult> results = new LinkedHashMap<>();
    private final Map<String, String> held = new LinkedHashMap<>();

    /** @param asked the canonical request; a field that is not in it is not compared */
    Comparison(ObjectNode asked) {
        this.asked = asked;
    }

    Comparison name(String field, String value) {
        return compare(field, value, () -> NameComparison.compare(text(field), value));
    }

    Comparison date(String field, PartialDate value) {
        return compare(
                field,
                value == null ? null : value.toString(),
                () -> DateComparison.compare(PartialDate.parse(text(field)).orElse(null), value));
    }

    /** Also of numbers: the same, or another one. */
    Comparison code(String field, String value) {
        return compare(field, value, () -> CodeComparison.compare(text(field), value));
    }

    /** A name of which the parts are known. */
    Comparison nameInParts(String field, String value) {
        JsonNode parts = asked.path(field);
        return compare(
                field,
                value,
                () -> NameComparison.compare(
                        new NameInParts(
                                        parts.path("family").asText(),
                                        parts.path("middle").asText(),
                                        parts.path("given").asText())
                                .full(),
                        value));
    }

    Comparison phone(String field, String value) {
        return compare(field, value, () -> PhoneComparison.compare(text(field), value));
    }

    Comparison ethnicGroup(String field, String value) {
        return compare(field, value, () -> EthnicGroupComparison.compare(text(field), value));
    }

    Comparison place(String field, Optional<Place> value) {
        return compare(field, null, () -> {
            JsonNode place = asked.path(field);
            return Place.parse(
                            place.path("catalogue").textValue(),
                            place.path("province").textValue(),
                            place.path("commune").textValue())
                    .map(read -> PlaceComparison.compare(read, value.orElse(null)))
                    .orElse(FieldResult.ILL_FORMED);
        });
    }

    private Comparison compare(String field, String value, Supplier<FieldResult> comparison) {
        if (asked.has(field)) {
            results.put(field, comparison.get());
            held.put(field, value);
        }
        return this;
    }

    private String text(String field) {
        return asked.get(field).asText();
    }

    /** The answer about somebody who was found. */
    ProviderAnswer answer(PersonRow person, MatchingRules rules) {
        Verdict verdict = person.isDeceased() ? Verdict.DECEASED : verdict(rules);
        ObjectNode body = Answers.body(verdict);
        addTo(body, rules);
        return new ProviderAnswer(verdict, body, List.of(person.subject()));
    }

    private Verdict verdict(MatchingRules rules) {
        Map<String, FieldVerdict> verdicts = new LinkedHashMap<>();
        results.forEach((field, result) -> verdicts.put(field, result.verdict()));
        // The verdicts of a person have the same names in the engine and in the hub.
        return Verdict.valueOf(PersonComparison.verdictOf(verdicts, rules.counts(), rules.foldedCounts())
                .name());
    }

    /** The results as fields of an answer; a held value only where it differs and the agreement lets it be told. */
    private void addTo(ObjectNode body, MatchingRules rules) {
        List<String> illFormed = results.entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == FieldVerdict.ILL_FORMED)
                .map(Map.Entry::getKey)
                .toList();
        if (!illFormed.isEmpty()) {
            illFormed.forEach(body.putArray(CanonicalSchema.ILL_FORMED)::add);
        }
        results.forEach((field, result) -> {
            ObjectNode answer = body.putObject(field);
            FieldAnswer.write(result, answer);
            if (rules.disclose().contains(field)
                    && held.get(field) != null
                    && result.verdict() != FieldVerdict.MATCH_EXACT) {
                answer.put(FieldAnswer.HELD, held.get(field));
            }
        });
    }
}
