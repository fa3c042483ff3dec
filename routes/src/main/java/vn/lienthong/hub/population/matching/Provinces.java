package vn.lienthong.hub.population.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The provinces before and since the merger of 1 July 2025 and what became of which, from the tables
 * {@code provinces63.csv}, {@code provinces34.csv} and {@code mergers2025.csv} in {@code catalogues/}.
 */
final class Provinces {
    private static final Map<Integer, String> NAMES_BEFORE = numbered("provinces63.csv", "code");
    private static final Map<Integer, String> NAMES_SINCE = numbered("provinces34.csv", "new_code");
    private static final Map<Integer, Integer> SUCCESSORS = new TreeMap<>();
    private static final Map<Integer, Set<Integer>> PREDECESSORS = new TreeMap<>();

    static {
        CatalogueTable.map("mergers2025.csv", "old_code", "new_code").forEach((before, since) -> {
            SUCCESSORS.put(Integer.valueOf(before), Integer.valueOf(since));
            PREDECESSORS
                    .computeIfAbsent(Integer.valueOf(since), successor -> new TreeSet<>())
                    .add(Integer.valueOf(before));
        });
    }

    private Provinces() {}

    private static Map<Integer, String> numbered(String file, String code) {
        Map<Integer, String> names = new TreeMap<>();
        CatalogueTable.map(file, code, "name_vi").forEach((number, name) -> names.put(Integer.valueOf(number), name));
        return names;
    }

    static boolean contains(PlaceCatalogue catalogue, int number) {
        return names(catalogue).containsKey(number);
    }

    private static Map<Integer, String> names(PlaceCatalogue catalogue) {
        return catalogue == PlaceCatalogue.BEFORE_MERGER ? NAMES_BEFORE : NAMES_SINCE;
    }

    /** The province since the merger to which one from before belongs. */
    static int successor(int before) {
        return SUCCESSORS.get(before);
    }

    /** The provinces of which one since the merger was made, in the order of their codes; one if it did not merge. */
    static List<Integer> predecessors(int since) {
        return List.copyOf(PREDECESSORS.get(since));
    }

    /**
     * Whether a number names the same province in both catalogues: it has the name that it had, or, as Thừa Thiên Huế, did
     * no more than change it. Seven do not.
     */
    static boolean meansTheSame(int number) {
        return NAMES_SINCE.get(number).equals(NAMES_BEFORE.get(number))
                || predecessors(number).equals(List.of(number));
    }
}
