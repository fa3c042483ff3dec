package vn.lienthong.hub.population.matching;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * Compares a place as it was asked with a place as it is held, each by its codes and their catalogue. The provinces of two
 * catalogues are compared by what became of which on 1 July 2025; communes only within one catalogue, because there is no
 * table of what became of them here.
 */
public final class PlaceComparison {

    private PlaceComparison() {}

    /**
     * Compares two places; symmetric but for missing values, throws nothing.
     *
     * @param asked the place from the request, or null; whoever reads it answers {@link FieldVerdict#ILL_FORMED} if it is
     *     {@linkplain Place#parse none}
     * @param held the place from the population database, or null
     * @return {@link FieldVerdict#MISSING_REQUEST} when nothing was asked, whatever is held;
     *     {@link FieldVerdict#MISSING_SOURCE} when nothing is held; {@link FieldVerdict#MATCH_EXACT};
     *     {@link FieldVerdict#MATCH_CANONICAL} for one place that is written differently, also by a code of the other
     *     catalogue where nothing was merged, or by a code that names the same province in both;
     *     {@link FieldVerdict#PARTIAL} when one may be the other and may not: a province that was merged, a code without
     *     its catalogue that names different provinces, communes of two catalogues, or a commune on one side alone; else
     *     {@link FieldVerdict#MISMATCH}
     */
    public static FieldResult compare(Place asked, Place held) {
        if (asked == null) {
            return FieldResult.MISSING_REQUEST;
        }
        if (held == null) {
            return FieldResult.MISSING_SOURCE;
        }
        FieldResult provinces = compareProvinces(asked, held);
        return provinces.verdict() == FieldVerdict.MISMATCH ? provinces : withCommunes(provinces, asked, held);
    }

    private static FieldResult compareProvinces(Place asked, Place held) {
        FieldResult best = asked.readings().stream()
                .flatMap(one -> held.readings().stream().map(other -> compareReadings(one, other)))
                .min(Comparator.comparing(FieldResult::verdict))
                .orElseThrow();
        if (best.verdict() == FieldVerdict.MISMATCH) {
            return best;
        }
        if (isAmbiguous(asked) || isAmbiguous(held)) {
            return FieldResult.of(FieldVerdict.PARTIAL, EnumSet.of(Difference.NO_CATALOGUE, Difference.AMBIGUOUS_CODE));
        }
        return asked.catalogue() == null ^ held.catalogue() == null
                ? weakened(best, FieldVerdict.MATCH_CANONICAL, Difference.NO_CATALOGUE)
                : best;
    }

    private static boolean isAmbiguous(Place place) {
        return place.catalogue() == null && !Provinces.meansTheSame(place.number());
    }

    /** Of two places whose catalogues are known. */
    private static FieldResult compareReadings(Place one, Place other) {
        if (one.catalogue() == other.catalogue()) {
            if (one.number() != other.number()) {
                return FieldResult.of(FieldVerdict.MISMATCH, Difference.PROVINCE);
            }
            return one.province().equals(other.province())
                    ? FieldResult.EXACT
                    : FieldResult.of(FieldVerdict.MATCH_CANONICAL, Difference.LEADING_ZERO);
        }
        boolean isOneBefore = one.catalogue() == PlaceCatalogue.BEFORE_MERGER;
        int before = (isOneBefore ? one : other).number();
        int since = (isOneBefore ? other : one).number();
        if (Provinces.successor(before) != since) {
            return FieldResult.of(FieldVerdict.MISMATCH, Difference.PROVINCE);
        }
        return Provinces.predecessors(since).size() == 1
                ? FieldResult.of(FieldVerdict.MATCH_CANONICAL, Difference.OTHER_CATALOGUE)
                : FieldResult.of(
                        FieldVerdict.PARTIAL, EnumSet.of(Difference.OTHER_CATALOGUE, Difference.AMBIGUOUS_CODE));
    }

    private static FieldResult withCommunes(FieldResult provinces, Place asked, Place held) {
        if (asked.commune() == null && held.commune() == null) {
            return provinces;
        }
        if (asked.commune() == null || held.commune() == null) {
            return weakened(provinces, FieldVerdict.PARTIAL, Difference.ONLY_PROVINCE);
        }
        if (asked.catalogue() == null || asked.catalogue() != held.catalogue()) {
            return weakened(provinces, FieldVerdict.PARTIAL, Difference.COMMUNE_NOT_COMPARED);
        }
        return asked.commune().equals(held.commune())
                ? provinces
                : FieldResult.of(FieldVerdict.MISMATCH, Difference.COMMUNE);
    }

    /** A result that is no better than a verdict, and says why. */
    private static FieldResult weakened(FieldResult result, FieldVerdict best, Difference why) {
        Set<Difference> differences = EnumSet.of(why);
        differences.addAll(result.differences());
        return FieldResult.of(result.verdict().compareTo(best) < 0 ? best : result.verdict(), differences);
    }
}
