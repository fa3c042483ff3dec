package vn.lienthong.hub.connector.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A full date in the provider's pattern, such as {@code dd/MM/yyyy}, and {@code 2019-03-01} in the canonical form. */
public final class DateRule implements FieldRule {
    /** Of another century than ours, so that a pattern with half of a year does not bring it back. */
    private static final LocalDate SAMPLE = LocalDate.of(1954, 11, 23);

    private static final Form CANONICAL = new Form("yyyy-MM-dd", DateTimeFormatter.ISO_LOCAL_DATE);

    private final Form provider;

    /**
     * @param pattern of {@link DateTimeFormatter}
     * @throws IllegalArgumentException if it is none, or does not say the whole of a date
     */
    public DateRule(String pattern) {
        if (!saysAWholeDate(pattern)) {
            throw new IllegalArgumentException(
                    "'" + pattern + "' is no date pattern with day, month and four-digit year, such as dd/MM/yyyy");
        }
        this.provider = new Form(pattern, formatter(pattern));
    }

    private static boolean saysAWholeDate(String pattern) {
        try {
            DateTimeFormatter formatter = formatter(pattern);
            return LocalDate.parse(SAMPLE.format(formatter), formatter).equals(SAMPLE);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                // Strictly, a year yyyy could be one before Christ.
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public JsonNode toCanonical(JsonNode value) throws MappingException {
        return convert(value, provider, CANONICAL);
    }

    @Override
    public JsonNode toProvider(JsonNode value) throws MappingException {
        return convert(value, CANONICAL, provider);
    }

    private static JsonNode convert(JsonNode value, Form from, Form to) throws MappingException {
        try {
            return TextNode.valueOf(
                    LocalDate.parse(value.asText(), from.formatter()).format(to.formatter()));
        } catch (DateTimeException e) {
            // The cause repeats the value, so it is left out.
            throw new MappingException("is no date of the form " + from.pattern());
        }
    }

    /** A form of a date as it is written, and as Java uses it. */
    private record Form(String pattern, DateTimeFormatter formatter) {}
}
