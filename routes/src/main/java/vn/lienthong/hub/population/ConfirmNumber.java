package vn.lienthong.hub.population;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.ProviderAnswer;

/**
 * {@code population.confirm-number}: are an earlier number and a personal number those of one person? The earlier one is of
 * 9 digits, or a personal number that was cancelled. A personal number that is given tells apart the people who once had
 * the same 9 digits.
 */
@Component
final class ConfirmNumber implements PopulationOperation {
    private static final String FORMER_NUMBER = "formerNumber";

    @Override
    public String name() {
        return "confirm-number";
    }

    @Override
    public PopulationRequest read(ObjectNode body, DataExchange exchange) {
        return PopulationRequest.by(
                body.has(PopulationFields.OLD_NUMBER) ? PopulationFields.OLD_NUMBER : FORMER_NUMBER, body, exchange);
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        String asked = request.body().path(PopulationFields.PERSONAL_NUMBER).asText();
        Optional<PersonRow> named =
                rows.stream().filter(row -> row.currentNumber().equals(asked)).findFirst();
        if (rows.isEmpty() || named.isEmpty() && rows.size() > 1) {
            return Answers.unlessOnePerson(rows).orElseThrow();
        }
        return compare(request, named.orElse(rows.get(0)));
    }

    private static ProviderAnswer compare(PopulationRequest request, PersonRow person) {
        ProviderAnswer answer = new Comparison(request.body())
                .code(PopulationFields.PERSONAL_NUMBER, person.currentNumber())
                .answer(person, request.rules());
        // Leaves the hub only where the agreement has this field.
        answer.body().put(PopulationFields.CURRENT_NUMBER, person.currentNumber());
        return answer;
    }
}
