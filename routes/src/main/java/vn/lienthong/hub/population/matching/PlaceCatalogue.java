package vn.lienthong.hub.population.matching;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which provinces and communes a code is of. On 1 July 2025 the 63 provinces became 34 and the communes 3,321. All codes
 * of the 34 were in use before, and so were nearly all of the communes: a code without its catalogue is ambiguous.
 */
public enum PlaceCatalogue {
    /** The 63 provinces, as they stand in personal numbers: three digits. */
    BEFORE_MERGER("2023", 3),
    /** The 34 provinces since 1 July 2025: two digits. */
    SINCE_MERGER("2025-07", 2);

    private final String code;
    private final int digits;

    PlaceCatalogue(String code, int digits) {
        this.code = code;
        this.digits = digits;
    }

    /** As it stands beside an address: {@code 2023} or {@code 2025-07}. */
    public String code() {
        return code;
    }

    /** How many digits a province has when no zero is left out. */
    int digits() {
        return digits;
    }

    /** @return empty if there is no catalogue of that code */
    public static Optional<PlaceCatalogue> of(String code) {
        return Arrays.stream(values())
                .filter(catalogue -> catalogue.code.equals(code))
                .findFirst();
    }
}
