package vn.lienthong.simulation.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.lienthong.simulation.consumer.WayIn;

/** The rows of the file that an agency drops: what it asks over REST can also be asked by morning. */
final class FileSamples {

    private static final String AGENCY = "evn";
    private static final String OPERATION = "population.verify";

    private static final Set<String> SHOWN = Set.of("FULL_MATCH", "DEVIATION", "DECEASED", "NOT_FOUND", "ILL_FORMED");

    private FileSamples() {}

    /** One sample for each kind of answer; its own id, because a row is an exchange of its own. */
    static List<Sample> of(List<Sample> samples) {
        return samples.stream()
                .filter(sample ->
                        sample.agency().equals(AGENCY) && sample.operation().equals(OPERATION))
                .filter(sample -> SHOWN.contains(sample.expected()))
                .collect(Collectors.toMap(
                        Sample::expected, sample -> sample, (first, later) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(sample -> sample.over(WayIn.FILE, sample.id().replace("demo", "row")))
                .toList();
    }
}
