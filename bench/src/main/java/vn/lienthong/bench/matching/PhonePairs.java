package vn.lienthong.bench.matching;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lienthong.simulation.population.SyntheticPerson;

/** Labelled pairs of mobile numbers. */
final class PhonePairs implements PairSource {
    /** Since and before September 2018. Written down once more, and not taken from the table that the engine reads. */
    private static final Map<String, String> BEFORE_2018 = Stream.of(
                    "032 0162",
                    "033 0163",
                    "034 0164",
                    "035 0165",
                    "036 0166",
                    "037 0167",
                    "038 0168",
                    "039 0169",
                    "070 0120",
                    "079 0121",
                    "077 0122",
                    "076 0126",
                    "078 0128",
                    "083 0123",
                    "084 0124",
                    "085 0125",
                    "081 0127",
                    "082 0129",
                    "056 0186",
                    "058 0188",
                    "059 0199")
            .collect(Collectors.toUnmodifiableMap(line -> line.substring(0, 3), line -> line.substring(4)));

    private static final int DIGITS_OF_OPERATOR = 3;

    private final List<SyntheticPerson> people;
    private final Chance chance;

    PhonePairs(List<SyntheticPerson> people, Chance chance) {
        this.people = people.stream().filter(person -> person.phone() != null).toList();
        this.chance = chance;
    }

    @Override
    public void pairsOf(SyntheticPerson person, Consumer<Pair> taker) {
        String phone = person.phone();
        if (phone == null) {
            return;
        }
        take("the same", Expectation.SAME, phone, phone, taker);
        take("rewritten", Expectation.SAME, rewritten(phone), phone, taker);
        String before = BEFORE_2018.get(phone.substring(0, DIGITS_OF_OPERATOR));
        if (before != null) {
            String old = before + phone.substring(DIGITS_OF_OPERATOR);
            take("of 11 digits", Expectation.SAME, old, phone, taker);
            take("of 11 digits, rewritten", Expectation.SAME, rewritten(old), rewritten(phone), taker);
        }
        DigitMistake mistake = chance.oneOf(DigitMistake.values());
        String mistaken = mistake.in(phone, DIGITS_OF_OPERATOR, chance);
        if (mistaken != null) {
            take("mistaken: " + mistake, Expectation.NEAR, mistaken, phone, taker);
            take("mistaken and rewritten", Expectation.NEAR, rewritten(mistaken), phone, taker);
        }
        String other = people.get(chance.below(people.size())).phone();
        if (DigitMistake.areFar(other, phone)) {
            take("another person", Expectation.CONTRADICTING, other, phone, taker);
            take("another person, rewritten", Expectation.CONTRADICTING, rewritten(other), phone, taker);
        }
        take("impossible", Expectation.ILL_FORMED, impossible(phone), phone, taker);
    }

    private String rewritten(String number) {
        String withoutZero = number.substring(1);
        return switch (chance.below(7)) {
            case 0 -> "+84" + withoutZero;
            case 1 -> "84" + withoutZero;
            case 2 -> "0084" + withoutZero;
            case 3 -> withoutZero;
            case 4 -> "(+84) " + separated(withoutZero);
            case 5 -> "+84 (0)" + separated(withoutZero);
            default -> separated(number);
        };
    }

    private String separated(String number) {
        char separator = chance.oneOf(" .-\u00A0");
        int first = 2 + chance.below(3);
        int second = first + 2 + chance.below(3);
        return number.substring(0, first)
                + separator
                + number.substring(first, second)
                + separator
                + number.substring(second);
    }

    /** Behind its first two digits a number cannot gain or lose one and become another. */
    private String impossible(String number) {
        int place = 2 + chance.below(number.length() - 2);
        return switch (chance.below(4)) {
            case 0 -> number.substring(0, place) + number.substring(place + 1);
            case 1 -> number.substring(0, place) + chance.below(10) + number.substring(place);
            case 2 -> number.substring(0, place) + chance.oneOf("OIlx/") + number.substring(place + 1);
            default -> "+1" + number.substring(1);
        };
    }

    private static void take(String kind, Expectation expectation, String asked, String held, Consumer<Pair> taker) {
        taker.accept(new Pair(Subject.PHONES, kind, expectation, asked, held));
    }
}
