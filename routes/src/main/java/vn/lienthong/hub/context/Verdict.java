package vn.lienthong.hub.context;

/** What an answer says, in one word. Every answered exchange has exactly one, so the counts add up to the answers. */
public enum Verdict {
    /** A verification in which every field asked is right. */
    FULL_MATCH,
    /** A verification in which at least one field differs. */
    DEVIATION,
    /** A look-up that found exactly one. */
    FOUND,
    /** Nobody and nothing has this key. */
    NOT_FOUND,
    /** A value has the right type and impossible content; nothing was looked up. */
    ILL_FORMED,
    /** The personal number was cancelled and issued anew. */
    SUPERSEDED_ID,
    /** The person has died. */
    DECEASED,
    /** The key leads to several people. */
    AMBIGUOUS
}
