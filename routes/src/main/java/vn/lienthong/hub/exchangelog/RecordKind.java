package vn.lienthong.hub.exchangelog;

/** What a record says of its exchange. Records of one exchange share its id, and none is ever changed. */
public enum RecordKind {
    /** Something is about to be changed at a provider. What becomes of it is another record. */
    INTENT,
    /** What became of it. */
    OUTCOME,
    /** The answer of a provider that was promised for later. */
    LATE,
    /** It was delivered again. */
    REDELIVERY
}
