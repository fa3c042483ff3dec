package vn.lienthong.hub.population.matching;

/**
 * What became of one field of a verification: how the value that was asked stands to the value that is held. The verdicts
 * of two values that could be compared come first, the closest before all.
 */
public enum FieldVerdict {

    /** The two values are the same, code point by code point. */
    MATCH_EXACT,

    /** The two values are different spellings of the same thing, and no information is lost in saying so. */
    MATCH_CANONICAL,

    /**
     * One side is written without any diacritics, as banks and telecoms do, and without them both sides are the same.
     * Weaker than canonical: {@code TRAN VAN HA} folds onto both Trần Văn Hà and Trần Văn Hạ.
     */
    MATCH_FOLDED,

    /** One side says less than the other and they do not contradict, for instance a year against a full date. */
    PARTIAL,

    /**
     * The two values are different, and so alike that a slip or another habit of writing may be the reason. No match: Lý and
     * Lí, Hà and Hạ are different names of different people.
     */
    NEAR,

    /** The two values are different. */
    MISMATCH,

    /** The field was asked for without a value to compare. */
    MISSING_REQUEST,

    /** The population database holds no value for the field. */
    MISSING_SOURCE,

    /** The value that was asked cannot be a value of this field at all, whatever is held. */
    ILL_FORMED;

    /**
     * Whether the field counts towards a full match, the "100 %" of the programme's reports: only values that are the
     * same but for their spelling do.
     *
     * @return true for {@link #MATCH_EXACT} and {@link #MATCH_CANONICAL}
     */
    public boolean countsAsFull() {
        return this == MATCH_EXACT || this == MATCH_CANONICAL;
    }
}
