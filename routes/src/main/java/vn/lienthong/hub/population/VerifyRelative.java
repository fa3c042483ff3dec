package vn.lienthong.hub.population;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.ProviderAnswer;

/**
 * {@code population.verify-relative}: is somebody a person's father, mother, spouse or head of household, and are the data
 * that the asker has of the two right? A relative of whom the database knows nothing is a missing source, and so a
 * deviation.
 */
@Component
final class VerifyRelative implements PopulationOperation {
    private static final String RELATIVE_NUMBER = "relativeNumber";
    private static final String RELATIVE_NAME = "relativeName";
    private static final String RELATIVE_DATE_OF_BIRTH = "relativeDateOfBirth";

    @Override
    public String name() {
        return "verify-relative";
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        return Answers.unlessOnePerson(rows).orElseGet(() -> compare(request, rows.get(0)));
    }

    private static ProviderAnswer compare(PopulationRequest request, PersonRow person) {
        PersonRow relative = person.relative(request.body().path("relation").asText());
        Comparison comparison = new Comparison(request.body())
                .name(PopulationFields.FULL_NAME, person.text("full_name"))
                .date(PopulationFields.DATE_OF_BIRTH, person.dateOfBirth())
                .code(RELATIVE_NUMBER, relative.text("personal_number"))
                .name(RELATIVE_NAME, relative.text("full_name"))
                .date(RELATIVE_DATE_OF_BIRTH, relative.dateOfBirth());
        ProviderAnswer answer = comparison.answer(person, request.rules());
        return relative.text("personal_number") == null
                ? answer
                : new ProviderAnswer(answer.verdict(), answer.body(), List.of(person.subject(), relative.subject()));
    }
}
