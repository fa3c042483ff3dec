package vn.lienthong.simulation.population;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that were cancelled and issued anew: one living adult in {@value #ONE_IN} had another number
 * before (about 0.2 %), one in {@value #TWICE_IN} two. Counted, not drawn, so that small populations have some.
 */
final class Supersession {

    private static final int ONE_IN = 500;
    private static final int TWICE_IN = 10_000;

    private final PersonMaker people;
    private int adults;

    Supersession(PersonMaker people) {
        this.people = people;
    }

    List<Person> formerRows(List<Person> family, Province home) {
        List<Person> rows = new ArrayList<>();
        for (Person person : family) {
            if (!person.isAlive() || !person.isAdult()) {
                continue;
            }
            int adult = adults++;
            if (adult % ONE_IN == 123) {
                Person former = people.underOldNumber(person, home);
                rows.add(former);
                if (adult % TWICE_IN == 623) {
                    rows.add(people.underOldNumber(former, home));
                }
            }
        }
        return rows;
    }
}
