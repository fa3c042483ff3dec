package vn.lienthong.simulation.population;

import java.util.List;
import java.util.stream.Stream;

/**
 * Makes people family by family. The same count and seed give the same people in every JVM and locale;
 * whoever changes that raises {@link #VERSION}, so that filled databases are filled anew.
 */
final class PopulationGenerator {

    /** Which people a count and a seed stand for. */
    static final int VERSION = 2;

    /** Ages are counted to the end of this year: were it today's, the same seed would give other people tomorrow. */
    static final int REFERENCE_YEAR = 2025;

    private final int wanted;
    private final Dice dice;
    private final Provinces provinces = new Provinces();
    private final PersonMaker people;
    private final FamilyMaker families;
    private final Supersession supersession;
    private int made;
    private int rounds;

    PopulationGenerator(int wanted, long seed) {
        this.wanted = wanted;
        dice = new Dice(seed);
        people = new PersonMaker(dice, provinces.count(), seed);
        families = new FamilyMaker(dice, provinces, people);
        supersession = new Supersession(people);
    }

    boolean hasNext() {
        return made < wanted;
    }

    /** How many people have been made, superseded numbers not counted. */
    int made() {
        return made;
    }

    /**
     * The next family, followed by the rows under which some of its members were registered before. Ties
     * lead to people of the same answer only.
     */
    List<Person> next() {
        Province home = nextProvince();
        // The rest is filled with single people: no family has to be torn apart to meet the count.
        List<Person> family = wanted - made < FamilyMaker.LARGEST || dice.perThousand(60)
                ? List.of(families.single(home))
                : families.family(home);
        made += family.size();
        return Stream.concat(family.stream(), supersession.formerRows(family, home).stream())
                .toList();
    }

    /** The first round visits every province, so that a small population has people from all of them. */
    private Province nextProvince() {
        return rounds < provinces.count() ? provinces.at(rounds++) : provinces.pick(dice);
    }
}
