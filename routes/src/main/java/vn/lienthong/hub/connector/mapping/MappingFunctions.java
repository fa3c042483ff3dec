package vn.lienthong.hub.connector.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.schibsted.spt.data.jslt.Function;

/** The functions that mappings in JSLT can call: some of JSLT's, and ours for what the rules of a field table do. */
final class MappingFunctions {
    /**
     * Those of JSLT that are left out read a clock or dice, are more lenient with dates than ours, go by the machine's
     * language, or take regular expressions, of which some take years for a short text.
     */
    static final Set<String> OF_JSLT = Set.of(
            "all",
            "any",
            "array",
            "boolean",
            "ceiling",
            "contains",
            "ends-with",
            "error",
            "fallback",
            "flatten",
            "floor",
            "from-json",
            "get-key",
            "index-of",
            "is-array",
            "is-boolean",
            "is-decimal",
            "is-integer",
            "is-number",
            "is-object",
            "is-string",
            "join",
            "max",
            "min",
            "mod",
            "not",
            "round",
            "size",
            "starts-with",
            "string",
            "sum",
            "to-json",
            "trim",
            "zip",
            "zip-with-index");

    /** Ours whose first argument is what stands after the colon of the same rule in a field table. */
    static final Map<String, String> RULES =
            Map.of("code", "code:", "provider-code", "code:", "date", "date:", "provider-date", "date:");

    static final String NUMBER = "number";

    /** Reading a number of a million digits takes minutes. */
    private static final int LONGEST_NUMBER = 18;

    private MappingFunctions() {}

    /** Ours, with the rules that a mapping names, each under its text in a field table. */
    static List<Function> with(Map<String, FieldRule> rules) {
        return List.of(
                toCanonical("code", rules),
                toProvider("provider-code", rules),
                toCanonical("date", rules),
                toProvider("provider-date", rules),
                new MappingFunction(NUMBER, 1, (given, value) -> number(value)),
                new MappingFunction(TimedTokens.TIME_CHECK, 1, (given, deadline) -> checkTime(deadline)));
    }

    private static Function toCanonical(String name, Map<String, FieldRule> rules) {
        String kind = RULES.get(name);
        return new MappingFunction(
                name, 2, (given, value) -> rules.get(kind + given[0].asText()).toCanonical(value));
    }

    private static Function toProvider(String name, Map<String, FieldRule> rules) {
        String kind = RULES.get(name);
        return new MappingFunction(
                name, 2, (given, value) -> rules.get(kind + given[0].asText()).toProvider(value));
    }

    /** A number that is written as a text, as many systems do. */
    private static JsonNode number(JsonNode value) throws MappingException {
        if (value.isNumber()) {
            return value;
        }
        String text = value.asText();
        // With an exponent a short text can be a number that no memory holds.
        if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new MappingException("is no number");
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return number.scale() > 0 ? DecimalNode.valueOf(number) : LongNode.valueOf(number.longValueExact());
        } catch (NumberFormatException e) {
            throw new MappingException("is no number");
        }
    }

    private static JsonNode checkTime(JsonNode deadline) {
        if (System.nanoTime() - deadline.longValue() > 0) {
            throw new RuleException(new MappingException(
                    "the mapping takes longer than " + Jslt.TIME_LIMIT.toSeconds() + " seconds and was given up"));
        }
        return BooleanNode.TRUE;
    }
}
