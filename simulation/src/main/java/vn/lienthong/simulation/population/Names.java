package vn.lienthong.simulation.population;

import java.util.Map;
import java.util.stream.Collectors;

/** Names as people of each ethnic group and age bear them. */
final class Names {

    private final Map<String, String> styleOfGroup = Table.map("ethnic-name-styles.csv", "code", "style");
    private final Map<String, NameStyle> styles = Table.rows("name-styles.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("style"), NameStyle::of));

    NameStyle of(String ethnicGroup) {
        return styles.get(styleOfGroup.get(ethnicGroup));
    }
}
