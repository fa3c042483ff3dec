package vn.lienthong.simulation.population;

import java.util.ArrayList;
import java.util.List;

/**
 * The nine-digit numbers of identity cards issued before 2016. About 30 % of those who were old enough
 * have one, some of them two; once in {@value #SHARED_IN} holders, two people were given the same.
 */
final class OldNumbers {

    private static final int SHARED_IN = 4_000;

    record OldNumber(String number, Person holder, int issuedYear) {}

    private final Dice dice;
    private final Scatter numbers = Scatter.ofNineDigits();
    private long issued;
    private int holders;
    private OldNumber previous;

    OldNumbers(long seed) {
        dice = new Dice(seed + 1);
    }

    List<OldNumber> issue(Person person) {
        List<OldNumber> result = new ArrayList<>();
        if (person.age() <= 25 || person.successorNumber != null || !dice.perThousand(300)) {
            return result;
        }
        boolean shares = holders++ % SHARED_IN == 37;
        result.add(next(person, shares));
        if (dice.perThousand(80)) {
            result.add(next(person, false));
        }
        return result;
    }

    private OldNumber next(Person person, boolean shared) {
        int earliest = Math.max(person.born.year() + 14, 1976);
        String number = shared ? previous.number() : numbers.at(issued++, 0);
        previous = new OldNumber(number, person, dice.between(Math.min(earliest, 2015), 2015));
        return previous;
    }
}
