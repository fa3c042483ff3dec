package vn.lienthong.simulation.population;

import java.util.ArrayList;
import java.util.List;

/** The people of a population without a database, for whoever needs only their data. */
public final class SyntheticPeople {
    private SyntheticPeople() {}

    /**
     * People as they would be in a population database of that size and seed, in the order in which they are made.
     *
     * @param count how many; rows under cancelled numbers are left out
     */
    public static List<SyntheticPerson> of(int count, long seed) {
        PopulationGenerator generator = new PopulationGenerator(count, seed);
        List<SyntheticPerson> people = new ArrayList<>(count);
        while (generator.hasNext()) {
            generator.next().stream()
                    .filter(person -> person.successorNumber == null)
                    .map(SyntheticPeople::of)
                    .forEach(people::add);
        }
        return people;
    }

    private static SyntheticPerson of(Person person) {
        return new SyntheticPerson(
                person.personalNumber,
                person.name.full(),
                person.name.family(),
                person.name.middle(),
                person.name.given(),
                person.born.text(),
                person.sex.word(),
                person.ethnicGroup,
                person.state,
                null,
                person.phone);
    }
}
