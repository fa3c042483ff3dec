package vn.lienthong.bench.matching;

import vn.lienthong.hub.population.matching.FieldVerdict;

/** What must become of a pair. */
enum Expectation {
    /** The same value: a full match. */
    SAME("the same, and no full match"),
    /** The same name without its diacritics. */
    FOLDED("without diacritics, and not folded"),
    /** One side says less: partial. */
    PARTIAL("says less, and not partial"),
    /** A different value that looks like it: near, and no match. */
    NEAR("one mistake, and not near"),
    /** A different name: no full match. It may by chance look like it. */
    DIFFERENT("different, and a full match"),
    /** A value that contradicts it: a mismatch. */
    CONTRADICTING("contradicting, and no mismatch"),
    /** No value of its kind. */
    ILL_FORMED("impossible, and not ill-formed");

    private final String wrong;

    Expectation(String wrong) {
        this.wrong = wrong;
    }

    /** What has gone wrong with a pair of which this does not become true. */
    String wrong() {
        return wrong;
    }

    /** Whether a verdict is what must become of it. */
    boolean isMetBy(FieldVerdict verdict) {
        return switch (this) {
            case SAME -> verdict.countsAsFull();
            case FOLDED -> verdict == FieldVerdict.MATCH_FOLDED || verdict.countsAsFull();
            case PARTIAL -> verdict == FieldVerdict.PARTIAL;
            case NEAR -> verdict == FieldVerdict.NEAR;
            case DIFFERENT -> !verdict.countsAsFull();
            case CONTRADICTING -> verdict == FieldVerdict.MISMATCH;
            case ILL_FORMED -> verdict == FieldVerdict.ILL_FORMED;
        };
    }

    /** Whether a full match would take a value for another. Without diacritics some names are as they were. */
    boolean forbidsFullMatch() {
        return this != SAME && this != FOLDED;
    }
}
