package vn.lienthong.hub.population;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;

/** {@code population.lookup}: what the population database knows about a person. */
@Component
final class Lookup implements PopulationOperation {
    private static final List<String> RELATIVES = List.of("father", "mother", "spouse");

    @Override
    public String name() {
        return "lookup";
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        Conditions conditions = new Conditions(request.body());
        List<PersonRow> meant = rows.stream().filter(conditions::holdFor).toList();
        return meant.isEmpty()
                ? Answers.nobody(rows)
                : Answers.unlessOnePerson(meant).orElseGet(() -> found(request, meant.get(0)));
    }

    private static ProviderAnswer found(PopulationRequest request, PersonRow person) {
        Verdict verdict = person.isDeceased() ? Verdict.DECEASED : Verdict.FOUND;
        ObjectNode body = Answers.body(verdict);
        Answers.put(body, PopulationFields.PERSONAL_NUMBER, person.text("personal_number"));
        putOldNumbers(body, person.text("old_numbers"));
        Answers.put(body, PopulationFields.FULL_NAME, person.text("full_name"));
        Answers.put(body, PopulationFields.DATE_OF_BIRTH, person.dateOfBirth());
        Answers.put(body, PopulationFields.SEX, person.sex());
        Answers.put(body, "ethnicGroup", person.text("ethnic_group"));
        Answers.put(body, "maritalStatus", person.text("marital_status"));
        putPlace(body, "birthRegistration", "birth_registration", person);
        putPlace(body, "homeTown", "home_town", person);
        putPlace(body, "permanentResidence", "permanent_residence", person);
        putPlace(body, "currentResidence", "current_residence", person);
        RELATIVES.forEach(relation -> putRelative(body, relation, person));
        Answers.put(body, "householdNumber", person.text("household_number"));
        Answers.put(body, "householdRelation", person.text("relation_to_head"));
        Answers.put(body, "state", person.text("state"));
        Answers.put(body, "phone", person.text("phone"));
        return new ProviderAnswer(verdict, body, subjects(request, person));
    }

    /** The person, and the relatives whose names are told. */
    private static List<Subject> subjects(PopulationRequest request, PersonRow person) {
        Stream<Subject> relatives = RELATIVES.stream()
                .filter(request.fields()::contains)
                .flatMap(relation -> person.relativeSubject(relation).stream());
        return Stream.concat(Stream.of(person.subject()), relatives).toList();
    }

    private static void putOldNumbers(ObjectNode body, String joined) {
        if (joined != null) {
            ArrayNode numbers = body.putArray("oldNumbers");
            for (String number : joined.split(",")) {
                numbers.add(number);
            }
        }
    }

    private static void putPlace(ObjectNode body, String field, String columns, PersonRow person) {
        if (person.text(columns + "_province") != null) {
            ObjectNode place = body.putObject(field);
            Answers.put(place, "province", person.text(columns + "_province"));
            Answers.put(place, "commune", person.text(columns + "_commune"));
            Answers.put(place, "detail", person.text(columns + "_detail"));
            Answers.put(place, "catalogue", person.text(columns + "_catalogue"));
        }
    }

    private static void putRelative(ObjectNode body, String relation, PersonRow person) {
        if (person.text(relation + "_number") != null) {
            ObjectNode relative = body.putObject(relation);
            Answers.put(relative, PopulationFields.PERSONAL_NUMBER, person.text(relation + "_number"));
            Answers.put(relative, PopulationFields.FULL_NAME, person.text(relation + "_name"));
        }
    }
}
