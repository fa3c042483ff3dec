package vn.lienthong.simulation.population;

import java.time.YearMonth;

/**
 * A date of birth as far as it is known.
 *
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when the day is not known
 */
record BirthDate(int year, int month, int day) {

    /**
     * A date in the given year. Many older people know only the year, a few the month as well: about
     * 3 % of all people.
     */
    static BirthDate in(int year, Dice dice) {
        int month = dice.between(1, 12);
        int day = dice.between(1, YearMonth.of(year, month).lengthOfMonth());
        int chance = dice.below(1000);
        int yearOnly = yearOnlyPerThousand(year);
        if (chance < yearOnly) {
            return new BirthDate(year, 0, 0);
        }
        return chance < yearOnly + 4 ? new BirthDate(year, month, 0) : new BirthDate(year, month, day);
    }

    private static int yearOnlyPerThousand(int year) {
        if (year < 1940) {
            return 400;
        }
        if (year < 1955) {
            return 150;
        }
        return year < 1970 ? 40 : 1;
    }

    /** The same date a year earlier or later: a typical mistake in an old register. */
    BirthDate shifted(int years) {
        int shiftedDay = month == 2 && day == 29 ? 28 : day;
        return new BirthDate(year + years, month, shiftedDay);
    }

    /** {@code 1990-05-17}, {@code 1990-05} or {@code 1990}. */
    String text() {
        if (month == 0) {
            return Integer.toString(year);
        }
        String yearAndMonth = year + (month < 10 ? "-0" : "-") + month;
        return day == 0 ? yearAndMonth : yearAndMonth + (day < 10 ? "-0" : "-") + day;
    }
}
