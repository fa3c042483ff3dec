package vn.lienthong.hub.population.matching;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number of Viet Nam in the one form that all its spellings share: 0 and then 9 digits of a mobile number, or
 * 10 digits of a fixed line, which begin with 2.
 *
 * <p>In September 2018 the mobile numbers of 11 digits lost one: 21 prefixes were exchanged for others by a plan of the
 * Ministry of Information and Communications. Many systems never converted theirs, so such a number is read as what
 * became of it.
 */
public final class PhoneNumber {

    /** In UTF-16 units: twice what the longest number needs. Longer texts are not looked at. */
    private static final int MAXIMUM_LENGTH = 40;

    /** Country code or not, with or without the 0, then a mobile number, or one before 2018 or of a fixed line. */
    private static final Pattern FORM = Pattern.compile("(?:\\+84|0084|84)?0?([35789][0-9]{8}|[12][0-9]{9})");

    private static final int MOBILE_LENGTH = 10;
    private static final int PREFIX_LENGTH = 4;

    private static final Map<String, String> NEW_PREFIXES =
            CatalogueTable.map("phone-prefixes-2018.csv", "old_prefix_11digit", "new_prefix_10digit");

    private final String value;
    private final boolean isConverted;

    private PhoneNumber(String value, boolean isConverted) {
        this.value = value;
        this.isConverted = isConverted;
    }

    /**
     * Reads a telephone number.
     *
     * @param text for instance {@code 0912345678}, {@code +84 912 345 678}, {@code 84912345678}, {@code 0084912345678},
     *     {@code 912.345.678} or {@code 01621234567}; or null
     * @return empty when there is anything but ASCII digits, one plus before them, spaces, dots, hyphens and brackets;
     *     when no number of Viet Nam has so many digits; when the prefix is of 11 digits and none that was converted
     */
    public static Optional<PhoneNumber> parse(String text) {
        if (text == null || text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(withoutSeparators(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = "0" + matcher.group(1);
        return number.charAt(1) == '1' ? converted(number) : Optional.of(new PhoneNumber(number, false));
    }

    private static Optional<PhoneNumber> converted(String elevenDigits) {
        return Optional.ofNullable(NEW_PREFIXES.get(elevenDigits.substring(0, PREFIX_LENGTH)))
                .map(prefix -> new PhoneNumber(prefix + elevenDigits.substring(PREFIX_LENGTH), true));
    }

    private static String withoutSeparators(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().filter(codePoint -> !isSeparator(codePoint)).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private static boolean isSeparator(int codePoint) {
        return NameCharacters.isSpace(codePoint)
                || NameCharacters.isInvisible(codePoint)
                || NameCharacters.isHyphenOrDot(codePoint)
                || codePoint == '('
                || codePoint == ')';
    }

    /** Whether it is of 10 digits, and not of a fixed line. */
    public boolean isMobile() {
        return value.length() == MOBILE_LENGTH;
    }

    /** 10 digits, or 11 of a fixed line, the first of them 0. Personal data: not for logs. */
    public String value() {
        return value;
    }

    /** Whether it was written in the 11 digits from before September 2018. Two numbers can be equal in spite of it. */
    public boolean isConverted() {
        return isConverted;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Shows no digit, because the number is personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "PhoneNumber[**********]";
    }
}
