package vn.lienthong.hub.population.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The personal number of a citizen (số định danh cá nhân): 12 digits {@code PPP G YY RRRRRR} by Decree 137/2015. PPP is
 * the place where the birth was registered, G the century and the sex, YY the year of birth within the century, the
 * rest is random.
 *
 * <p>There is no check digit: a well-formed number proves nothing, only the population database does.
 */
public final class PersonalNumber {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");

    private static final int FIRST_CENTURY = 1900;

    private final String value;

    private PersonalNumber(String value) {
        this.value = value;
    }

    /**
     * Reads a personal number.
     *
     * @param text any text, or null
     * @return empty unless the text is 12 ASCII digits, without spaces or separators, of which the first three are one
     *     of the 63 provinces as they were before July 2025, or a country (100 and above)
     */
    public static Optional<PersonalNumber> parse(String text) {
        if (text == null || !FORM.matcher(text).matches() || !BirthPlaces.contains(text.substring(0, 3))) {
            return Optional.empty();
        }
        return Optional.of(new PersonalNumber(text));
    }

    /** All 12 digits. Personal data: not for logs. */
    public String value() {
        return value;
    }

    /** The three digits of the province or country where the birth was registered, for instance {@code 001}. */
    public String birthPlaceCode() {
        return value.substring(0, 3);
    }

    /** The sex that the number states: even is male, odd is female (Decree 137/2015). */
    public Sex sex() {
        return centuryAndSex() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** The year of birth that the number states, 1900 to 2399 (Decree 137/2015). */
    public int birthYear() {
        int yearOfCentury = Integer.parseInt(value.substring(4, 6));
        return FIRST_CENTURY + 100 * (centuryAndSex() / 2) + yearOfCentury;
    }

    /**
     * Whether sex and year of birth are those that the number states (Decree 137/2015). A contradiction is no proof that
     * one of them is wrong: a number stays when the sex or the date of birth is corrected in the register.
     *
     * @param sex the sex that the person is said to have, or null if nothing is said
     * @param dateOfBirth the date that the person is said to be born, or null
     * @return of {@link Difference#SEX} and {@link Difference#BIRTH_YEAR} those that contradict; empty if none does
     */
    public Set<Difference> consistency(Sex sex, PartialDate dateOfBirth) {
        Set<Difference> contradictions = EnumSet.noneOf(Difference.class);
        if (sex != null && sex != sex()) {
            contradictions.add(Difference.SEX);
        }
        if (dateOfBirth != null && dateOfBirth.year() != birthYear()) {
            contradictions.add(Difference.BIRTH_YEAR);
        }
        return Collections.unmodifiableSet(contradictions);
    }

    /** 0 and 1 for the years 1900 to 1999, 2 and 3 for 2000 to 2099, and so on to 9. */
    private int centuryAndSex() {
        return value.charAt(3) - '0';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalNumber number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Shows the place of birth alone, because the number is personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "PersonalNumber[" + birthPlaceCode() + "*********]";
    }
}
