package vn.lienthong.simulation.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The 63 provinces and how many people live in each. */
final class Provinces {

    private final List<Province> all = new ArrayList<>();
    private final Choice<Province> byPeople;

    Provinces() {
        Map<String, String> merged = Table.map("mergers2025.csv", "old_code", "new_code");
        Map<String, String> shares = Table.map("province-shares.csv", "code", "per_thousand");
        for (NamedCsvRecord row : Table.rows("provinces63.csv")) {
            String code = row.getField("code");
            all.add(new Province(
                    all.size(), code, merged.get(code), row.getField("region"), Integer.parseInt(shares.get(code))));
        }
        byPeople = new Choice<>(all, Province::perThousand);
    }

    int count() {
        return all.size();
    }

    Province at(int index) {
        return all.get(index);
    }

    /** A province, the more likely the more people live there. */
    Province pick(Dice dice) {
        return byPeople.pick(dice);
    }
}
