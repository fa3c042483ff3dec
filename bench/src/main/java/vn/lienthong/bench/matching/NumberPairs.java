package vn.lienthong.bench.matching;

import java.util.List;
import java.util.function.Consumer;

import vn.lienthong.simulation.population.SyntheticPerson;

/** Labelled pairs of personal numbers and of the nine-digit numbers from before, as {@link Subject#NUMBERS} writes them. */
final class NumberPairs implements PairSource {
    /** What stands before them tells the place of birth, and with another digit perhaps none. */
    private static final int DIGITS_OF_PLACE = 3;

    private static final int LONGEST_CHAIN = 5;

    private final List<SyntheticPerson> people;
    private final Chance chance;

    NumberPairs(List<SyntheticPerson> people, Chance chance) {
        this.people = people;
        this.chance = chance;
    }

    @Override
    public void pairsOf(SyntheticPerson person, Consumer<Pair> taker) {
        String number = person.personalNumber();
        String old = digits(9);
        String held = number + " " + digits(9) + "," + old + " ";
        take("the same", Expectation.SAME, number, held, taker);
        take("one of the old numbers", Expectation.SAME, old, held, taker);
        DigitMistake mistake = chance.oneOf(DigitMistake.values());
        String mistaken = mistake.in(number, DIGITS_OF_PLACE, chance);
        if (mistaken != null) {
            take("mistaken: " + mistake, Expectation.NEAR, mistaken, held, taker);
        }
        String mistakenOld = mistake.in(old, 0, chance);
        if (mistakenOld != null && !held.contains(mistakenOld)) {
            take("old and mistaken: " + mistake, Expectation.NEAR, mistakenOld, held, taker);
        }
        other(number, held, taker);
        superseded(number, held, taker);
        take("impossible", Expectation.ILL_FORMED, impossible(number), held, taker);
    }

    private void other(String number, String held, Consumer<Pair> taker) {
        String other = people.get(chance.below(people.size())).personalNumber();
        if (DigitMistake.areFar(other, number)) {
            take("another person", Expectation.CONTRADICTING, other, held, taker);
        }
        String otherOld = digits(9);
        String[] oldNumbers = held.split(" ")[1].split(",");
        if (DigitMistake.areFar(otherOld, oldNumbers[0]) && DigitMistake.areFar(otherOld, oldNumbers[1])) {
            take("another old number", Expectation.CONTRADICTING, otherOld, held, taker);
        }
    }

    private void superseded(String number, String held, Consumer<Pair> taker) {
        String cancelled = sibling(number, 1);
        StringBuilder chain = new StringBuilder(held).append(cancelled);
        int steps = 1 + chance.below(LONGEST_CHAIN);
        for (int step = 2; step <= steps; step++) {
            String next = sibling(number, step);
            chain.append('>').append(next).append(',').append(next);
        }
        take("cancelled, leading to the one held", Expectation.PARTIAL, cancelled, chain + ">" + number, taker);
        if (DigitMistake.areFar(cancelled, number)) {
            String circle = chain + ">" + cancelled;
            take("cancelled, leading in a circle", Expectation.CONTRADICTING, cancelled, circle, taker);
        }
    }

    /** Another number of the same place, sex and year. */
    private static String sibling(String number, int which) {
        int serial = Integer.parseInt(number.substring(6)) + which * 104_729;
        return number.substring(0, 6)
                + Integer.toString(1_000_000 + serial % 1_000_000).substring(1);
    }

    private String impossible(String number) {
        return switch (chance.below(5)) {
            case 0 -> number.substring(1);
            case 1 -> number + chance.below(10);
            case 2 -> number.substring(0, 3) + " " + number.substring(3);
            case 3 -> number.substring(0, 11) + chance.oneOf("OIlx-");
            default -> "003" + number.substring(3);
        };
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        while (digits.length() < count) {
            digits.append(chance.below(10));
        }
        return digits.toString();
    }

    private static void take(String kind, Expectation expectation, String asked, String held, Consumer<Pair> taker) {
        taker.accept(new Pair(Subject.NUMBERS, kind, expectation, asked, held));
    }
}
