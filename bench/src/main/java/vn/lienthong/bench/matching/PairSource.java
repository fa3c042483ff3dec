package vn.lienthong.bench.matching;

import java.util.List;
import java.util.function.Consumer;

import vn.lienthong.simulation.population.SyntheticPerson;

/** Makes labelled pairs of one subject from the data of a person. */
interface PairSource {

    void pairsOf(SyntheticPerson person, Consumer<Pair> taker);

    /** Goes through the people again and again, until there are so many pairs. */
    default void make(int count, List<SyntheticPerson> people, Consumer<Pair> taker) {
        int[] made = {0};
        Consumer<Pair> counting = pair -> {
            made[0]++;
            taker.accept(pair);
        };
        while (made[0] < count) {
            for (int index = 0; index < people.size() && made[0] < count; index++) {
                pairsOf(people.get(index), counting);
            }
        }
    }

    /** One source for each subject; the same seed makes the same pairs. */
    static List<PairSource> all(List<SyntheticPerson> people, long seed) {
        return List.of(
                new NamePairs(people, new Chance(seed)),
                new DatePairs(people, new Chance(seed)),
                new NumberPairs(people, new Chance(seed)),
                new PhonePairs(people, new Chance(seed)));
    }
}
