package vn.lienthong.hub.connector.contract;

import java.util.Optional;

/** Which names of columns a draft can do with: a field is called after each. */
final class ColumnNames {
    static final String SUGGESTION =
            "Begin it with a letter and go on with letters, digits and underscores, as in so_dinh_danh.";

    /** The most columns of one file: no row of a person has so many, and a draft of more would take minutes. */
    static final int MOST = 500;

    private static final int LONGEST = 100;

    private ColumnNames() {}

    /** What is wrong with it; empty if nothing is. */
    static Optional<String> problem(String name) {
        if (name == null || name.isBlank()) {
            return Optional.of("a column has no name.");
        }
        String shown = name.substring(0, Math.min(name.length(), LONGEST));
        if (!name.equals(name.strip())) {
            return Optional.of(
                    "the column '" + shown + "' has spaces around its name, with which no mapping finds it.");
        }
        boolean isPlain = CanonicalWords.folded(name).matches("[A-Za-z_][^.\\p{Cntrl}]*");
        if (name.length() > LONGEST || !isPlain || !CanonicalWords.field(name).matches("[a-z][A-Za-z0-9]*")) {
            return Optional.of("of the column '" + shown + "' no name can be made that XML can bear.");
        }
        return Optional.empty();
    }
}
