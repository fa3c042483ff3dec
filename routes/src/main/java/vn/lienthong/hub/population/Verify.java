package vn.lienthong.hub.population;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.ProviderAnswer;

/** {@code population.verify}: is what the asker believes about a person right, field by field? */
@Component
final class Verify implements PopulationOperation {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        return Answers.unlessOnePerson(rows).orElseGet(() -> compare(request, rows.get(0)));
    }

    private static ProviderAnswer compare(PopulationRequest request, PersonRow person) {
        return new Comparison(request.body())
                .name(PopulationFields.FULL_NAME, person.text("full_name"))
                .date(PopulationFields.DATE_OF_BIRTH, person.dateOfBirth())
                .nameInParts("nameInParts", person.text("full_name"))
                .code(PopulationFields.SEX, person.sex())
                .ethnicGroup("ethnicGroup", person.text("ethnic_group"))
                .phone("phone", person.text("phone"))
                .place("permanentResidence", person.place("permanent_residence"))
                .answer(person, request.rules());
    }
}
