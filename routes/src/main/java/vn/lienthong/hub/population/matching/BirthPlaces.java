package vn.lienthong.hub.population.matching;

import java.util.Set;

/**
 * The codes that a personal number may begin with: where the birth was registered (Decree 137/2015, Circular
 * 07/2016/TT-BCA). These are the 63 provinces as they were before 1 July 2025. The merger into 34 does not touch them,
 * because a personal number never changes.
 */
final class BirthPlaces {

    private static final String FIRST_COUNTRY = "100";

    private static final Set<String> PROVINCES =
            CatalogueTable.map("provinces63.csv", "code", "name_vi").keySet();

    private BirthPlaces() {}

    /**
     * Whether births are registered under a code of three digits. From 100 on the codes are of countries; they are not
     * published as a table, so all of them are taken.
     */
    static boolean contains(String threeDigits) {
        return PROVINCES.contains(threeDigits) || threeDigits.compareTo(FIRST_COUNTRY) >= 0;
    }
}
