package vn.lienthong.hub.connector.contract;

import java.util.Set;

/**
 * A column of a provider's files, as a table or a sample says it.
 *
 * @param line on which it is said
 * @param name the provider's
 * @param cell its width and its form of a date
 * @param isKey whether it is said to hold the key of a request
 * @param isRequired whether a question must have it
 * @param use in which files it stands: {@link #REQUEST}, {@link #ANSWER} or {@link #BOTH}; null if that is not said of any
 */
record NamedColumn(int line, String name, Cell cell, boolean isKey, boolean isRequired, String use) {
    static final String REQUEST = "request";
    static final String ANSWER = "answer";
    static final String BOTH = "both";

    /** What the key is called where nobody says it. */
    static final String KEY = "ma_yc";

    private static final Set<String> KEYS = Set.of("maYc", "maYeuCau", "requestId", "requestKey");

    boolean isIn(String file) {
        return use == null || use.equals(file) || use.equals(BOTH);
    }

    boolean isCalledAsAKey() {
        return KEYS.contains(CanonicalWords.field(name));
    }

    Part part() {
        Part part = Part.column(name, cell);
        return isRequired ? part : part.optional();
    }
}
