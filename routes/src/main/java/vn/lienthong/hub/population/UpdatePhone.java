package vn.lienthong.hub.population;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.population.matching.PhoneNumber;

/**
 * {@code population.update-phone}: a telecom's number of a subscriber becomes the person's number in the population
 * database, if the rest of what the telecom knows of the person is right. Doing it again changes nothing; the number
 * before is kept by the database.
 */
@Component
final class UpdatePhone implements PopulationChange {
    private static final String PHONE = "phone";

    @Override
    public String name() {
        return "update-phone";
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        return Answers.unlessOnePerson(rows).orElseGet(() -> compare(request, rows.get(0)));
    }

    private static ProviderAnswer compare(PopulationRequest request, PersonRow person) {
        return new Comparison(request.body())
                .name(PopulationFields.FULL_NAME, person.text("full_name"))
                .date(PopulationFields.DATE_OF_BIRTH, person.dateOfBirth())
                .answer(person, request.rules());
    }

    @Override
    public boolean isToBeMade(ProviderAnswer answer) {
        return answer.verdict() == Verdict.FULL_MATCH;
    }

    @Override
    public Map<String, Object> parameters(PopulationRequest request) {
        // The schema has seen that it is a mobile number.
        return Map.of(
                PHONE,
                PhoneNumber.parse(request.body().path(PHONE).asText())
                        .orElseThrow()
                        .value());
    }

    @Override
    public ProviderAnswer changed(ProviderAnswer answer, boolean isChanged) {
        ObjectNode body = answer.body().deepCopy();
        body.putObject(PHONE).put("state", isChanged ? "changed" : "unchanged");
        return new ProviderAnswer(answer.verdict(), body, answer.subjects());
    }
}
