package vn.lienthong.bench.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import vn.lienthong.simulation.population.SyntheticPerson;

/**
 * What it costs to take a name without diacritics for a match: different names that are one name without them, such as
 * Trần Văn Hà and Trần Văn Hạ.
 *
 * @param people how many were looked at
 * @param withHomograph how many of them share their name without diacritics with somebody whose name is another
 * @param pairs how many pairs of different people, of all pairs there are, are such
 */
record Homographs(long people, long withHomograph, double pairs) {

    static Homographs among(List<SyntheticPerson> people) {
        Map<String, Map<String, Long>> namesByStripped = people.stream()
                .map(SyntheticPerson::fullName)
                .collect(Collectors.groupingBy(
                        name -> NamePairs.stripped(name).toLowerCase(Locale.ROOT),
                        HashMap::new,
                        Collectors.groupingBy(NamePairs::spoken, Collectors.counting())));
        long with = 0;
        double pairs = 0;
        for (Map<String, Long> names : namesByStripped.values()) {
            long all = names.values().stream().mapToLong(Long::longValue).sum();
            if (names.size() > 1) {
                with += all;
                pairs += (double) all * all
                        - names.values().stream()
                                .mapToDouble(count -> (double) count * count)
                                .sum();
            }
        }
        return new Homographs(people.size(), with, pairs / ((double) people.size() * (people.size() - 1)));
    }

    /** How many of the people have a homograph: 0 to 1. */
    double share() {
        return (double) withHomograph / people;
    }
}
