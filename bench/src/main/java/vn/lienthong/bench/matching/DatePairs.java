package vn.lienthong.bench.matching;

import java.util.List;
import java.util.function.Consumer;

import vn.lienthong.simulation.population.SyntheticPerson;

/** Labelled pairs of dates of birth. */
final class DatePairs implements PairSource {
    /** As far as every month goes, so that no day has to be looked up in a calendar. */
    private static final int DAYS = 28;

    private static final int MONTHS = 12;
    private static final String LEAP_DAY = "-02-29";
    private static final int WHOLE_DATE = 10;

    private final List<SyntheticPerson> people;
    private final Chance chance;

    DatePairs(List<SyntheticPerson> people, Chance chance) {
        this.people = people;
        this.chance = chance;
    }

    @Override
    public void pairsOf(SyntheticPerson person, Consumer<Pair> taker) {
        String date = person.dateOfBirth();
        take("the same", Expectation.SAME, date, date, taker);
        int year = Integer.parseInt(date.substring(0, 4));
        if (!date.endsWith(LEAP_DAY)) {
            take("another year", Expectation.CONTRADICTING, otherYear(year) + date.substring(4), date, taker);
        }
        take("another year alone", Expectation.CONTRADICTING, otherYear(year), date, taker);
        String other = people.get(chance.below(people.size())).dateOfBirth();
        if (!other.startsWith(date.substring(0, 4))) {
            take("another person, not of that year", Expectation.CONTRADICTING, other, date, taker);
        }
        if (date.length() == WHOLE_DATE) {
            int month = Integer.parseInt(date.substring(5, 7));
            int day = Integer.parseInt(date.substring(8));
            lessPrecise(date, month, day, taker);
            mistaken(year, month, day, date, taker);
            impossible(year, month, day, date, taker);
        }
    }

    private void lessPrecise(String date, int month, int day, Consumer<Pair> taker) {
        take("year alone", Expectation.PARTIAL, date.substring(0, 4), date, taker);
        take("year and month", Expectation.PARTIAL, date.substring(0, 7), date, taker);
        if (month != 1 || day != 1) {
            String january = date.substring(0, 4) + "-01-01";
            take("1 January in place of the day", Expectation.PARTIAL, january, date, taker);
            take("the day in place of 1 January", Expectation.PARTIAL, date, january, taker);
        }
    }

    private void mistaken(int year, int month, int day, String date, Consumer<Pair> taker) {
        int otherDay = 1 + (day % DAYS + chance.below(DAYS - 2)) % DAYS;
        int otherMonth = 1 + (month + chance.below(MONTHS - 1)) % MONTHS;
        if (otherDay != day && (month != 1 || day != 1 && otherDay != 1)) {
            take("another day", Expectation.CONTRADICTING, date(year, month, otherDay), date, taker);
        }
        if (day != 1 && day <= DAYS) {
            take("another month", Expectation.CONTRADICTING, date(year, otherMonth, day), date, taker);
        }
        if (day <= MONTHS && day != month) {
            take("day and month swapped", Expectation.CONTRADICTING, date(year, day, month), date, taker);
        }
    }

    private void impossible(int year, int month, int day, String date, Consumer<Pair> taker) {
        String text = switch (chance.below(6)) {
            case 0 -> year + "-02-30";
            case 1 -> year + "-" + two(MONTHS + 1 + chance.below(9)) + "-" + two(day);
            case 2 -> two(day) + "/" + two(month) + "/" + year;
            case 3 -> date.replace("-", "");
            case 4 -> year + "-" + two(month) + "-00";
            default -> year % 4 == 0 ? year + "-06-31" : year + "-02-29";
        };
        take("impossible, or in another form", Expectation.ILL_FORMED, text, date, taker);
    }

    private String otherYear(int year) {
        return Integer.toString(year + (chance.oneIn(2) ? 1 : -1) * (1 + chance.below(20)));
    }

    private static String date(int year, int month, int day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static void take(String kind, Expectation expectation, String asked, String held, Consumer<Pair> taker) {
        taker.accept(new Pair(Subject.DATES, kind, expectation, asked, held));
    }
}
