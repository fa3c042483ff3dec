package vn.lienthong.simulation.population;

import java.util.List;

import vn.lienthong.simulation.population.OldNumbers.OldNumber;

/** The rows of the three tables, a chunk at a time: only one chunk of people is in memory. */
final class PopulationText {

    private static final int CHUNK = 10_000;

    private final PopulationGenerator generator;
    private final OldNumbers issuer;
    final CopyText people = new CopyText();
    final CopyText oldNumbers = new CopyText();
    final CopyText households = new CopyText();

    PopulationText(int wanted, long seed) {
        generator = new PopulationGenerator(wanted, seed);
        issuer = new OldNumbers(seed);
    }

    /** Makes the next chunk in place of the last one; false when there is nothing more to make. */
    boolean next() {
        people.clear();
        oldNumbers.clear();
        households.clear();
        int end = generator.made() + CHUNK;
        while (generator.hasNext() && generator.made() < end) {
            write(generator.next());
        }
        return people.length() > 0;
    }

    int made() {
        return generator.made();
    }

    private void write(List<Person> family) {
        for (Person person : family) {
            Rows.person(people, person);
            for (OldNumber old : issuer.issue(person)) {
                Rows.oldNumber(oldNumbers, old);
            }
            if (person.household != null && person.household.head() == person) {
                Rows.household(households, person.household);
            }
        }
    }
}
