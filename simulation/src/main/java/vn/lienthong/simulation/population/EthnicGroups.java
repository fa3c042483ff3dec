package vn.lienthong.simulation.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Which of the 54 peoples a family belongs to, by region. Foreigners (code 55) have personal numbers that
 * begin with a country, for which there is no table, so none are made.
 */
final class EthnicGroups {

    /** Kinh, the majority everywhere. */
    private static final String MAJORITY = "01";

    private record Share(String code, int perThousand) {}

    private final Map<String, Choice<Share>> byRegion = new HashMap<>();

    EthnicGroups() {
        Map<String, List<NamedCsvRecord>> regions =
                Table.rows("ethnic-shares.csv").stream().collect(Collectors.groupingBy(row -> row.getField("region")));
        regions.forEach((region, rows) -> byRegion.put(region, choice(rows)));
    }

    private static Choice<Share> choice(List<NamedCsvRecord> rows) {
        List<Share> shares = new ArrayList<>();
        int majority = 1000;
        for (NamedCsvRecord row : rows) {
            Share share = new Share(row.getField("code"), Integer.parseInt(row.getField("per_thousand")));
            majority -= share.perThousand();
            shares.add(share);
        }
        shares.add(new Share(MAJORITY, majority));
        return new Choice<>(shares, Share::perThousand);
    }

    String pick(Dice dice, Province province) {
        return byRegion.get(province.region()).pick(dice).code();
    }
}
