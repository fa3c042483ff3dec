package vn.lienthong.hub.population;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;

/** {@code population.household}: with whom a person is registered, and how they are related to the head. */
@Component
final class Household implements PopulationOperation {
    private static final String RELATION = "relation";

    private final JsonRows json;

    Household(JsonRows json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "household";
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        return Answers.unlessOnePerson(rows).orElseGet(() -> found(rows.get(0)));
    }

    private ProviderAnswer found(PersonRow person) {
        Verdict verdict = person.isDeceased() ? Verdict.DECEASED : Verdict.FOUND;
        ObjectNode body = Answers.body(verdict);
        Answers.put(body, "householdNumber", person.text("household_number"));
        Answers.put(body, RELATION, person.text("relation_to_head"));
        List<Subject> subjects = new ArrayList<>(List.of(person.subject()));
        List<PersonRow> members = json.read(person.text("members"));
        if (!members.isEmpty()) {
            ArrayNode list = body.putArray("members");
            members.forEach(member -> write(member, list.addObject()));
            members.stream()
                    .map(PersonRow::subject)
                    .filter(subject -> !subjects.contains(subject))
                    .forEach(subjects::add);
        }
        return new ProviderAnswer(verdict, body, List.copyOf(subjects));
    }

    private static void write(PersonRow member, ObjectNode body) {
        Answers.put(body, PopulationFields.PERSONAL_NUMBER, member.text("personal_number"));
        Answers.put(body, PopulationFields.FULL_NAME, member.text("full_name"));
        Answers.put(body, PopulationFields.DATE_OF_BIRTH, member.dateOfBirth());
        Answers.put(body, PopulationFields.SEX, member.sex());
        Answers.put(body, RELATION, member.text("relation_to_head"));
    }
}
