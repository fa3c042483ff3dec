package vn.lienthong.hub.connector.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A full date in the provider's pattern, such as {@code dd/MM/yyyy}, and {@code 2019-03-01} in the canonical form. */
final class DateRule implements FieldRule {
    private final DateTimeFormatter provider;

    /** @param pattern of {@link DateTimeFormatter}; {@code yyyy} is taken as the year it nearly always means */
    DateRule(String pattern) {
        this.provider = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public JsonNode toCanonical(JsonNode value) throws MappingException {
        return convert(value, provider, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    @Override
    public JsonNode toProvider(JsonNode value) throws MappingException {
        return convert(value, DateTimeFormatter.ISO_LOCAL_DATE, provider);
    }

    private static JsonNode convert(JsonNode value, DateTimeFormatter from, DateTimeFormatter to)
            throws MappingException {
        try {
            return TextNode.valueOf(LocalDate.parse(value.asText(), from).format(to));
        } catch (DateTimeException e) {
            // The cause repeats the value, so it is left out.
            throw new MappingException("is no date of the form " + from);
        }
    }
}
