package vn.lienthong.bench.matching;

import vn.lienthong.hub.population.matching.FieldVerdict;

/** What must become of a pair. */
enum Expectation {
    /** The same name: a full match. */
    SAME,
    /** The same name without its diacritics. */
    FOLDED,
    /** The beginning of the same name. */
    CUT_OFF,
    /** A different name that looks like it: near, and no match. */
    NEAR,
    /** A different name: no full match. */
    DIFFERENT;

    /** Whether a verdict is what must become of it. */
    boolean isMetBy(FieldVerdict verdict) {
        return switch (this) {
            case SAME -> verdict.countsAsFull();
            case FOLDED -> verdict == FieldVerdict.MATCH_FOLDED || verdict.countsAsFull();
            case CUT_OFF -> verdict == FieldVerdict.PARTIAL;
            case NEAR -> verdict == FieldVerdict.NEAR;
            case DIFFERENT -> !verdict.countsAsFull();
        };
    }
}
