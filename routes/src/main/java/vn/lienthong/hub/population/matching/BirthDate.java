package vn.lienthong.hub.population.matching;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A date on which somebody who is in a register of today can have been born. */
public final class BirthDate {

    /**
     * The oldest numbers that lead to a person are those of identity cards, which the whole country has had since 1976.
     * Nobody is known to have lived longer than 122 years, so nobody with a card was born before 1854. Parents named in
     * civil registers may be older; theirs are {@link PartialDate partial dates}, and not asked for.
     */
    private static final int FIRST_YEAR = 1850;

    /** A day begins in Viet Nam seven hours before it does in UTC, and births are reported from its first minute on. */
    private static final ZoneId COUNTRY = ZoneId.of("Asia/Ho_Chi_Minh");

    private BirthDate() {}

    /**
     * Reads a date of birth.
     *
     * @param text {@code 1990-05-17}, {@code 1990-05} or {@code 1990}, or null
     * @param now from where the present instant is taken; a clock's zone does not matter
     * @return empty when the text is no {@link PartialDate}, when it is before 1850, or when all of it lies in the future
     *     by the calendar of Viet Nam
     */
    public static Optional<PartialDate> parse(String text, InstantSource now) {
        LocalDate today = LocalDate.ofInstant(now.instant(), COUNTRY);
        return PartialDate.parse(text)
                .filter(date -> date.year() >= FIRST_YEAR)
                .filter(date -> !date.firstDay().isAfter(today));
    }
}
