package vn.lienthong.hub.ops;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.exchangelog.search.CriteriaReader;
import vn.lienthong.hub.exchangelog.search.LogSearch;

/**
 * {@code GET /ops/v1/exchanges} on the management port: records of the exchange log, newest first, by criteria in the
 * address. A person is asked for in the header {@code Hub-Subject}: addresses end up in logs and histories, headers do not.
 */
@Component
@WebEndpoint(id = "exchanges")
final class ExchangesEndpoint {
    private static final String SUBJECT = "Hub-Subject";
    private static final String SUBJECT_KIND = "Hub-Subject-Kind";
    private static final String LIMIT = "limit";
    private static final String AFTER = "after";

    private static final Set<String> WORDS = words();

    private final LogSearch search;

    ExchangesEndpoint(LogSearch search) {
        this.search = search;
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>(CriteriaReader.NAMES);
        words.addAll(Set.of(LIMIT, AFTER));
        return words;
    }

    /** A page, and what to give as {@code after} to see the next one. */
    @ReadOperation
    public WebEndpointResponse<Object> search() {
        return OperatorsQuestion.answer(() -> {
            OperatorsQuestion question = OperatorsQuestion.current();
            Map<String, String> words = question.words(WORDS);
            String limit = words.remove(LIMIT);
            String after = words.remove(AFTER);
            List<Subject> subjects = CriteriaReader.subjects(question.header(SUBJECT_KIND), question.headers(SUBJECT));
            return search.search(CriteriaReader.read(words, subjects), number(limit), after);
        });
    }

    private static int number(String limit) {
        try {
            return limit == null ? LogSearch.USUAL : Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'limit' must be 1 to " + LogSearch.MOST + ".", e);
        }
    }

    /** One exchange with all its records, and its way step by step. */
    @ReadOperation
    public WebEndpointResponse<Object> history(@Selector String exchangeId) {
        return OperatorsQuestion.answer(
                () -> search.history(CriteriaReader.id(exchangeId)).orElse(null));
    }
}
