package vn.lienthong.hub.connector.mapping;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;

/** A mapping written in JSLT, compiled once. Its time and its result are bounded, because its input is a provider's. */
final class Jslt implements JsonMapping {
    /** A mapping of the largest answer that is read takes a small part of it. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    private final Expression expression;
    private final boolean keepsEmpty;

    /**
     * @param expression of {@link TimedTokens}
     * @param keepsEmpty whether texts, lists and objects stay in a result that are empty
     */
    Jslt(Expression expression, boolean keepsEmpty) {
        this.expression = expression;
        this.keepsEmpty = keepsEmpty;
    }

    @Override
    public ObjectNode map(JsonNode input) throws MappingException {
        return result(input, Map.of(), new ResultCopy(keepsEmpty)::of);
    }

    /** Any value; null of JSON if the mapping makes nothing. */
    JsonNode value(JsonNode input, Map<String, JsonNode> variables) throws MappingException {
        return result(input, variables, new ResultCopy(keepsEmpty)::ofAny);
    }

    private interface Copy<T> {
        T of(JsonNode result) throws MappingException;
    }

    private <T> T result(JsonNode input, Map<String, JsonNode> variables, Copy<T> copy) throws MappingException {
        Map<String, JsonNode> known = new HashMap<>(variables);
        known.put(TimedTokens.DEADLINE, LongNode.valueOf(System.nanoTime() + TIME_LIMIT.toNanos()));
        try {
            return copy.of(expression.apply(known, input));
        } catch (RuleException e) {
            throw e.getCause();
        } catch (JsltException e) {
            // JSLT's messages repeat values, so only the line is told.
            throw new MappingException("cannot be mapped" + (e.getLine() > 0 ? ", line " + e.getLine() : ""));
        } catch (StackOverflowError e) {
            throw new MappingException("cannot be mapped", e);
        } catch (RuntimeException e) {
            throw new MappingException("cannot be mapped");
        }
    }
}
