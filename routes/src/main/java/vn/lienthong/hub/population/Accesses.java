package vn.lienthong.hub.population;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.AccessHistory;
import vn.lienthong.hub.context.AccessHistory.Page;
import vn.lienthong.hub.context.AccessHistory.Question;
import vn.lienthong.hub.context.AgreedTerms;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.context.Verdict;

/**
 * {@code population.accesses}: who looked at a person's data, when, for which purpose and on which agreement. The population
 * database says which numbers the person has had, the exchange log the rest. What a law hides is counted.
 */
@Component
final class Accesses implements PopulationOperation {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MOST = 100;

    private final AccessHistory history;
    private final AgreedTerms terms;
    private final AccessAnswer form;
    private final Clock clock;

    Accesses(AccessHistory history, AgreedTerms terms, AccessAnswer form, Clock clock) {
        this.history = history;
        this.terms = terms;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public ProviderAnswer answer(PopulationRequest request, List<PersonRow> rows) {
        return Answers.unlessOnePerson(rows).orElseGet(() -> found(request.body(), rows.get(0)));
    }

    private ProviderAnswer found(ObjectNode asked, PersonRow person) {
        Page page = history.of(question(asked, person));
        Verdict verdict = person.isDeceased() ? Verdict.DECEASED : Verdict.FOUND;
        ObjectNode body = Answers.body(verdict);
        ArrayNode accesses = body.putArray("accesses");
        page.accesses().forEach(access -> form.write(access, accesses.addObject()));
        body.put("hidden", page.hidden());
        Answers.put(body, "next", page.next());
        return new ProviderAnswer(verdict, body, List.of(person.subject()));
    }

    /** Without dates, the last year; days are those of Viet Nam. */
    private Question question(ObjectNode asked, PersonRow person) {
        LocalDate last =
                asked.has("to") ? LocalDate.parse(asked.path("to").asText()) : LocalDate.now(clock.withZone(VIETNAM));
        LocalDate first = asked.has("from") ? LocalDate.parse(asked.path("from").asText()) : last.minusYears(1);
        List<String> numbers = new ArrayList<>(List.of(person.currentNumber()));
        if (person.text("former_numbers") != null) {
            numbers.addAll(List.of(person.text("former_numbers").split(",")));
        }
        return new Question(
                numbers,
                first.atStartOfDay(VIETNAM).toInstant(),
                last.plusDays(1).atStartOfDay(VIETNAM).toInstant(),
                asked.path("before").textValue(),
                asked.path("limit").asInt(MOST),
                terms.hidden());
    }
}
