package vn.lienthong.hub.population.matching;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as the population services write it (HoVaTen), in three parts of which any may be empty. Some systems put the
 * whole name into the given one.
 *
 * <p>To compare it, take {@link #full()} with {@link NameComparison}: where the parts end is not compared, because systems
 * disagree about it, and parts that were swapped are near.
 *
 * @param family family name (Ho), or empty
 * @param middle what stands between (ChuDem), or empty
 * @param given the person's own name (Ten), or empty
 */
public record NameInParts(String family, String middle, String given) {

    /** Takes null for an empty part. */
    public NameInParts {
        family = family == null ? "" : family;
        middle = middle == null ? "" : middle;
        given = given == null ? "" : given;
    }

    /** The parts that are not blank in the usual order, family name first; blank if none is there. */
    public String full() {
        return Stream.of(family, middle, given)
                .filter(part -> !NameCharacters.isBlank(part))
                .collect(Collectors.joining(" "));
    }

    /** Shows nothing of the name, because it is personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "NameInParts[*]";
    }
}
