package vn.lienthong.hub.ops;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.exchangelog.search.LogNotReadException;

/**
 * A question to the exchange log, as it stands in an address. A misspelt word in it is refused: leaving it out would answer
 * more than was asked.
 */
record OperatorsQuestion(HttpServletRequest request) {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorsQuestion.class);

    /** The one that is being answered. */
    static OperatorsQuestion current() {
        return new OperatorsQuestion(
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
    }

    /**
     * The words in the address.
     *
     * @throws IllegalArgumentException with a sentence, if one is not known, or is there twice
     */
    Map<String, String> words(Set<String> known) {
        Map<String, String> words = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "A word of the question is not known. " + DidYouMean.among(name, known));
            }
            if (values.length > 1) {
                throw new IllegalArgumentException("'" + name + "' is there twice.");
            }
            words.put(name, values[0]);
        });
        return words;
    }

    /** The values of a header, each of them; none if it is not there. */
    String[] headers(String name) {
        return Collections.list(request.getHeaders(name)).toArray(String[]::new);
    }

    String header(String name) {
        return request.getHeader(name);
    }

    /** An answer, or a sentence that says why there is none; no value is what is not there. */
    static WebEndpointResponse<Object> answer(Supplier<?> answer) {
        try {
            Object found = answer.get();
            return found == null
                    ? problem("There is no such exchange in the log.", WebEndpointResponse.STATUS_NOT_FOUND)
                    : new WebEndpointResponse<>(found);
        } catch (IllegalArgumentException e) {
            return problem(e.getMessage(), WebEndpointResponse.STATUS_BAD_REQUEST);
        } catch (LogNotReadException e) {
            LOG.warn("a question to the exchange log was not answered: {}", e.getMessage());
            return problem(e.getMessage(), WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }

    private static WebEndpointResponse<Object> problem(String sentence, int status) {
        return new WebEndpointResponse<>(Map.of("status", status, "detail", sentence), status);
    }

    /** Shows nothing: it may be about somebody. */
    @Override
    public String toString() {
        return "OperatorsQuestion[…]";
    }
}
