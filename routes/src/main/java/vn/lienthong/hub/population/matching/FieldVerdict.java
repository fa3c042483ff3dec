package vn.lienthong.hub.population.matching;

/**
 * What became of one field of a verification: how the value that was asked stands to the value that is held. The verdicts
 * of two values that could be compared come first, the closest before all.
 */
public enum FieldVerdict {

    /** The two values are the same, code point by code point. */
    MATCH_EXACT("trùng khớp từng ký tự", "the same, character by character"),

    /** The two values are different spellings of the same thing, and no information is lost in saying so. */
    MATCH_CANONICAL("trùng khớp, chỉ khác cách viết", "the same, written differently"),

    /**
     * One side is written without any diacritics, as banks and telecoms do, and without them both sides are the same.
     * Weaker than canonical: {@code TRAN VAN HA} folds onto both Trần Văn Hà and Trần Văn Hạ.
     */
    MATCH_FOLDED("trùng khớp khi bỏ dấu", "the same once diacritics are left out"),

    /** One side says less than the other and they do not contradict, for instance a year against a full date. */
    PARTIAL("một bên thiếu thông tin, hai bên không mâu thuẫn", "one side says less, and they do not contradict"),

    /**
     * The two values are different, and so alike that a slip or another habit of writing may be the reason. No match: Lý and
     * Lí, Hà and Hạ are different names of different people.
     */
    NEAR("gần giống nhưng khác nhau", "different, but alike"),

    /** The two values are different. */
    MISMATCH("khác nhau", "different"),

    /** The field was asked for without a value to compare. */
    MISSING_REQUEST("yêu cầu không có giá trị để so", "the request has no value to compare"),

    /** The population database holds no value for the field. */
    MISSING_SOURCE("cơ sở dữ liệu dân cư không có giá trị", "the population database has no value"),

    /** The value that was asked cannot be a value of this field at all, whatever is held. */
    ILL_FORMED("giá trị không hợp lệ", "not a value that this field can have");

    private final String vietnamese;
    private final String english;

    FieldVerdict(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /**
     * Whether the field counts towards a full match, the "100 %" of the programme's reports: only values that are the
     * same but for their spelling do.
     *
     * @return true for {@link #MATCH_EXACT} and {@link #MATCH_CANONICAL}
     */
    public boolean countsAsFull() {
        return this == MATCH_EXACT || this == MATCH_CANONICAL;
    }

    /** In Vietnamese, for a clerk. */
    public String vietnamese() {
        return vietnamese;
    }

    /** In English, for a clerk. */
    public String english() {
        return english;
    }
}
