package vn.lienthong.hub.population.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, or the day and the month, may be unknown, as the dates of birth of older people are.
 *
 * @param year 1800 to 2200: wide enough for everybody in a register, narrow enough to catch a slip of the keyboard
 * @param month 1 to 12, or empty
 * @param day a day that the month has in the Gregorian calendar, or empty; empty when the month is
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) {

    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2200;

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /**
     * Takes a date that exists.
     *
     * @throws IllegalArgumentException if it does not; {@link #parse(String)} does not throw
     */
    public PartialDate {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(day, "day");
        if (!exists(year, month, day)) {
            throw new IllegalArgumentException("Not a date, or not between the years 1800 and 2200");
        }
    }

    /**
     * Reads {@code 1990-05-17}, {@code 1990-05} or {@code 1990}, and nothing else: no spaces, no other digits than 0 to
     * 9, no 30 February.
     *
     * @param text any text, or null
     * @return empty when the text is not such a date
     */
    public static Optional<PartialDate> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        OptionalInt month = number(matcher.group(2));
        OptionalInt day = number(matcher.group(3));
        return exists(year, month, day) ? Optional.of(new PartialDate(year, month, day)) : Optional.empty();
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static boolean exists(int year, OptionalInt month, OptionalInt day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return false;
        }
        if (month.isEmpty()) {
            return day.isEmpty();
        }
        int monthOfYear = month.getAsInt();
        if (monthOfYear < 1 || monthOfYear > 12) {
            return false;
        }
        return day.isEmpty() || YearMonth.of(year, monthOfYear).isValidDay(day.getAsInt());
    }

    /** Whether the day is known, and with it the month. */
    public boolean isPrecise() {
        return day.isPresent();
    }

    /** The earliest day that this can be. */
    LocalDate firstDay() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** Whether this is the 1st of January, which systems write when they know only the year. */
    boolean isFirstOfJanuary() {
        return month.equals(OptionalInt.of(1)) && day.equals(OptionalInt.of(1));
    }

    /** Whether everything that this date says the other says too, so that this one is as coarse or coarser. */
    boolean contains(PartialDate other) {
        return year == other.year
                && (month.isEmpty() || month.equals(other.month))
                && (day.isEmpty() || day.equals(other.day));
    }

    /** The form that {@link #parse(String)} reads. A date of birth is personal data: not for logs. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(year);
        month.ifPresent(number -> text.append(twoDigits(number)));
        day.ifPresent(number -> text.append(twoDigits(number)));
        return text.toString();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "-0" + number : "-" + number;
    }
}
