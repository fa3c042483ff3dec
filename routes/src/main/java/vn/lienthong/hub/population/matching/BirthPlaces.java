package vn.lienthong.hub.population.matching;

import java.util.Set;

/**
 * The codes that a personal number may begin with: where the birth was registered (Decree 137/2015, Circular
 * 07/2016/TT-BCA). These are the 63 provinces as they were before 1 July 2025. The merger into 34 does not touch them,
 * because a personal number never changes.
 */
final class BirthPlaces {

    private static final String FIRST_COUNTRY = "100";

    private static final Set<String> PROVINCES = Set.of(
            "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024",
            "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045",
            "046", "048", "049", "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068", "070",
            "072", "074", "075", "077", "079", "080", "082", "083", "084", "086", "087", "089", "091", "092", "093",
            "094", "095", "096");

    private BirthPlaces() {}

    /**
     * Whether births are registered under a code of three digits. From 100 on the codes are of countries; they are not
     * published as a table, so all of them are taken.
     */
    static boolean contains(String threeDigits) {
        return PROVINCES.contains(threeDigits) || threeDigits.compareTo(FIRST_COUNTRY) >= 0;
    }
}
