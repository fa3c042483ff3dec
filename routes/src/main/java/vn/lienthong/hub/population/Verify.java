package vn.lienthong.hub.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.population.matching.CodeComparison;
import vn.lienthong.hub.population.matching.DateComparison;
import vn.lienthong.hub.population.matching.FieldVerdict;
import vn.lienthong.hub.population.matching.NameComparison;
import vn.lienthong.hub.population.matching.PartialDate;
import vn.lienthong.hub.population.matching.PersonComparison;

/** {@code population.verify}: is what the asker believes about a person right, field by field? */
@Component
final class Verify implements PopulationOperation {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        return Answers.unlessOnePerson(rows).orElseGet(() -> compare(request.body(), rows.get(0)));
    }

    private static ProviderAnswer compare(ObjectNode asked, PersonRow person) {
        Map<String, FieldVerdict> fields = new LinkedHashMap<>();
        compareName(asked.path(PopulationFields.FULL_NAME), person, fields);
        compareDate(asked.path(PopulationFields.DATE_OF_BIRTH), person, fields);
        compareSex(asked.path(PopulationFields.SEX), person, fields);
        Verdict verdict = person.isDeceased() ? Verdict.DECEASED : verdictOf(fields);
        ObjectNode body = Answers.body(verdict);
        fields.forEach((field, result) -> body.putObject(field).put(CanonicalSchema.VERDICT, result.name()));
        return new ProviderAnswer(verdict, body, List.of(person.subject()));
    }

    /** The verdicts of a person have the same names in the engine and in the hub. */
    private static Verdict verdictOf(Map<String, FieldVerdict> fields) {
        return Verdict.valueOf(PersonComparison.verdictOf(fields).name());
    }

    private static void compareName(JsonNode asked, PersonRow person, Map<String, FieldVerdict> fields) {
        if (!asked.isMissingNode()) {
            fields.put(
                    PopulationFields.FULL_NAME,
                    NameComparison.compare(asked.asText(), person.text("full_name"))
                            .verdict());
        }
    }

    private static void compareDate(JsonNode asked, PersonRow person, Map<String, FieldVerdict> fields) {
        if (!asked.isMissingNode()) {
            PartialDate date = PartialDate.parse(asked.asText()).orElse(null);
            fields.put(
                    PopulationFields.DATE_OF_BIRTH,
                    DateComparison.compare(date, person.dateOfBirth()).verdict());
        }
    }

    private static void compareSex(JsonNode asked, PersonRow person, Map<String, FieldVerdict> fields) {
        if (!asked.isMissingNode()) {
            fields.put(
                    PopulationFields.SEX,
                    CodeComparison.compare(asked.asText(), person.sex()).verdict());
        }
    }
}
