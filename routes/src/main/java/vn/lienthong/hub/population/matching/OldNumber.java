package vn.lienthong.hub.population.matching;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an old identity card (chứng minh nhân dân, CMND): 9 digits. Still a key to a person, but one person may
 * have had several. The cards of 2012 to 2015 with 12 digits look like a {@link PersonalNumber} and are not read here.
 */
public final class OldNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{9}");

    private final String value;

    private OldNumber(String value) {
        this.value = value;
    }

    /**
     * Reads the number of an old identity card.
     *
     * @param text any text, or null
     * @return empty unless the text is 9 ASCII digits, without spaces or separators
     */
    public static Optional<OldNumber> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new OldNumber(text)) : Optional.empty();
    }

    /** All 9 digits. Personal data: not for logs. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OldNumber number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Shows no digit, because the number is personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "OldNumber[*********]";
    }
}
