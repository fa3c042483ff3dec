package vn.lienthong.hub.population.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A province, and perhaps a commune in it, by their codes and the catalogue that the codes are of. Districts were
 * abolished and are left out: the codes of communes do not repeat from one to the next.
 *
 * @param catalogue of which the codes are, or null where a code came without one and is in both catalogues; where only
 *     one of them can be meant it is that one
 * @param province as it was written, with or without leading zeros: {@code 1}, {@code 01} or {@code 001}
 * @param commune five digits, or null
 */
public record Place(PlaceCatalogue catalogue, String province, String commune) {

    private static final Pattern PROVINCE = Pattern.compile("[0-9]{1,3}");

    private static final Pattern COMMUNE = Pattern.compile("[0-9]{1,5}");

    private static final int DIGITS_OF_COMMUNE = 5;

    /**
     * Takes a place that is in its catalogue; a commune may lack its leading zeros.
     *
     * @throws IllegalArgumentException if it is not; {@link #parse} does not throw
     */
    public Place {
        List<PlaceCatalogue> candidates = candidates(catalogue, province);
        if (candidates.isEmpty() || !isCommune(commune)) {
            throw new IllegalArgumentException("No such province, or no code of a commune");
        }
        catalogue = candidates.size() == 1 ? candidates.get(0) : null;
        commune = isAbsent(commune) ? null : withZeros(Integer.parseInt(commune), DIGITS_OF_COMMUNE);
    }

    /**
     * Reads a place.
     *
     * @param catalogue {@code 2023} or {@code 2025-07}; null or blank if it was not said
     * @param province one to three digits
     * @param commune one to five digits; null or blank if there is none. Whether there is such a commune is not looked up
     * @return empty if the catalogue is another, has no such province, or if the codes are not of digits
     */
    public static Optional<Place> parse(String catalogue, String province, String commune) {
        PlaceCatalogue said = PlaceCatalogue.of(catalogue).orElse(null);
        boolean isSaidAndUnknown = said == null && !isAbsent(catalogue);
        return isSaidAndUnknown || candidates(said, province).isEmpty() || !isCommune(commune)
                ? Optional.empty()
                : Optional.of(new Place(said, province, commune));
    }

    /** Of which catalogues a code may be. Only that of the 63 provinces has codes of three digits. */
    private static List<PlaceCatalogue> candidates(PlaceCatalogue said, String province) {
        if (province == null || !PROVINCE.matcher(province).matches()) {
            return List.of();
        }
        return Arrays.stream(PlaceCatalogue.values())
                .filter(catalogue -> said == null ? province.length() <= catalogue.digits() : catalogue == said)
                .filter(catalogue -> Provinces.contains(catalogue, Integer.parseInt(province)))
                .toList();
    }

    private static boolean isCommune(String text) {
        return isAbsent(text) || COMMUNE.matcher(text).matches();
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    private static String withZeros(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    int number() {
        return Integer.parseInt(province);
    }

    /** The place in each catalogue that it may be of: one if that is known. */
    List<Place> readings() {
        return catalogue != null
                ? List.of(this)
                : Stream.of(PlaceCatalogue.values())
                        .map(candidate -> new Place(candidate, province, commune))
                        .toList();
    }

    /**
     * The provinces of a catalogue that this one is or may be. There is one if nothing was merged, and in the direction of
     * the merger; the other way there are as many as were merged into one. A place of another catalogue comes without its
     * commune, because there is no table of communes here.
     *
     * @return never empty; the codes have all their digits
     */
    public List<Place> in(PlaceCatalogue target) {
        return readings().stream()
                .flatMap(reading -> reading.provincesIn(target)
                        .mapToObj(number -> new Place(
                                target,
                                withZeros(number, target.digits()),
                                reading.catalogue == target ? commune : null)))
                .distinct()
                .toList();
    }

    private IntStream provincesIn(PlaceCatalogue target) {
        if (catalogue == target) {
            return IntStream.of(number());
        }
        return target == PlaceCatalogue.SINCE_MERGER
                ? IntStream.of(Provinces.successor(number()))
                : Provinces.predecessors(number()).stream().mapToInt(Integer::intValue);
    }

    /** Shows no code, because where somebody lives is personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "Place[" + (catalogue == null ? "no catalogue" : catalogue.code()) + " *]";
    }
}
