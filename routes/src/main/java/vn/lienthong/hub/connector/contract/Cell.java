package vn.lienthong.hub.connector.contract;

import com.fasterxml.jackson.databind.node.TextNode;

import vn.lienthong.hub.connector.mapping.DateRule;
import vn.lienthong.hub.connector.mapping.MappingException;

/**
 * How a row of a file holds a field.
 *
 * @param width the most characters; null if there may be as many as one likes
 * @param datePattern the provider's form of a date; null if it is none
 */
record Cell(Integer width, String datePattern) {
    private static final int DIGITS = 7;

    /** A made-up text that is no longer than the column, in letters that every encoding has. */
    String fitting(String text, int example) {
        String plain = CanonicalWords.folded(text);
        return width == null || plain.length() <= width
                ? plain
                : ("%0" + Math.min(width, DIGITS) + "d").formatted(example);
    }

    /** A canonical value as the row has it. */
    String written(String canonical) {
        try {
            return datePattern == null
                    ? canonical
                    : new DateRule(datePattern)
                            .toProvider(TextNode.valueOf(canonical))
                            .asText();
        } catch (MappingException e) {
            throw new IllegalStateException(e);
        }
    }
}
