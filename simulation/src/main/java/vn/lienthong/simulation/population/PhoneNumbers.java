package vn.lienthong.simulation.population;

import java.util.List;

/** Ten-digit mobile numbers with the prefixes in use since the conversion of September 2018. None comes twice. */
final class PhoneNumbers {

    private final List<String> prefixes = Table.rows("phone-prefixes.csv").stream()
            .map(row -> row.getField("prefix"))
            .toList();
    private final int[] issued = new int[prefixes.size()];
    private final Scatter scatter = Scatter.ofSevenDigits();

    String issue(Dice dice) {
        int prefix = dice.below(prefixes.size());
        return prefixes.get(prefix) + scatter.at(issued[prefix]++, prefix * 104_729L);
    }
}
