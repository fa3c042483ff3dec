package vn.lienthong.hub.population.matching;

/**
 * What became of one verification of a person. Every verification has exactly one of these verdicts, so in a report
 * their counts add up to the number of requests.
 */
public enum PersonVerdict {

    /** The person exists and every field asked is right ({@link FieldVerdict#countsAsFull()}). */
    FULL_MATCH,

    /** The person exists and at least one field asked is wrong, weaker than canonical, or could not be compared. */
    DEVIATION,

    /** Nobody in the population database has the key that was asked. */
    NOT_FOUND,

    /** A key or a field of the request cannot be what it says it is, so it was not held against anybody. */
    ILL_FORMED,

    /** The personal number was cancelled and another was issued to the same person. */
    SUPERSEDED_ID,

    /** The person is registered as deceased. */
    DECEASED,

    /** The key leads to more than one person, for instance an old number that was issued twice. */
    AMBIGUOUS
}
