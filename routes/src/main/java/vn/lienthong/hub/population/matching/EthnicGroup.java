package vn.lienthong.hub.population.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the 54 ethnic groups, or 55 for a foreigner, from the table {@code catalogues/ethnic54.csv}. Sensitive personal
 * data wherever it is said of somebody.
 *
 * @param code two digits, 01 to 55
 * @param name as the catalogue writes it, for instance {@code Ê-đê}
 */
public record EthnicGroup(String code, String name) {

    private static final List<EthnicGroup> ALL = CatalogueTable.rows("ethnic54.csv").stream()
            .map(row -> new EthnicGroup(row.get("code"), row.get("name_vi")))
            .toList();

    /**
     * The group that a record means which may have a code and a name. The name decides when it is known, because some
     * systems have the codes 11 and 12 swapped.
     *
     * @param code with or without leading zeros; may be null or blank
     * @param name in any spelling, also without diacritics, or an other name such as {@code Khmer}; may be null or blank
     * @return empty if the catalogue has neither
     */
    public static Optional<EthnicGroup> of(String code, String name) {
        return ReadEthnicGroup.ofName(name)
                .or(() -> ReadEthnicGroup.ofCode(code))
                .map(ReadEthnicGroup::group);
    }

    /** Names by which a group is also known, or was before its name in the catalogue. */
    static Map<String, EthnicGroup> byOtherName() {
        Map<String, EthnicGroup> groups = new LinkedHashMap<>();
        CatalogueTable.map("ethnic-group-other-names.csv", "other_name", "code")
                .forEach((name, code) -> groups.put(name, ALL.get(Integer.parseInt(code) - 1)));
        return groups;
    }

    /** All of them, in the order of their codes. */
    static List<EthnicGroup> all() {
        return ALL;
    }
}
