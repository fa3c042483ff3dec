package vn.lienthong.hub.connector.mapping;

import java.math.BigDecimal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A canonical value that is neither object nor array, as the text of its element. */
public final class XmlText {
    /** Longer numbers are refused: reading them costs time that grows with the square of their length. */
    private static final int MAX_NUMBER_LENGTH = 40;

    private XmlText() {}

    /** @throws MappingException naming the place, if XML has no way to write the text */
    public static String of(JsonNode value, String place) throws MappingException {
        String text = value.asText();
        if (!canBear(text)) {
            throw unbearable(place);
        }
        return text;
    }

    /** Whether all of it is in the production Char of XML 1.0, which has no half of a surrogate pair. */
    static boolean canBear(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' ? "\t\n\r".indexOf(character) < 0 : character > '\uFFFD') {
                return false;
            }
            if (Character.isSurrogate(character)) {
                if (!Character.isHighSurrogate(character)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    static MappingException unbearable(String place) {
        return new MappingException(place + " has a character that XML cannot bear");
    }

    /**
     * @param type of the value in JSON Schema
     * @return null if the text is none of this type
     */
    static JsonNode read(String text, String type) {
        try {
            return switch (type) {
                case "integer" -> integer(number(text));
                case "number" -> DecimalNode.valueOf(number(text));
                case "boolean" -> BooleanNode.valueOf(truth(text.strip()));
                default -> TextNode.valueOf(text);
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigDecimal number(String text) {
        String digits = text.strip();
        if (digits.length() > MAX_NUMBER_LENGTH) {
            throw new NumberFormatException();
        }
        return new BigDecimal(digits);
    }

    /** As Jackson reads it: an int where it fits, so that equal numbers are equal nodes. */
    private static JsonNode integer(BigDecimal number) {
        try {
            long value = number.longValueExact();
            return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
        } catch (ArithmeticException e) {
            throw new NumberFormatException();
        }
    }

    /** The four spellings of XML Schema's boolean. */
    private static boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException();
        };
    }
}
