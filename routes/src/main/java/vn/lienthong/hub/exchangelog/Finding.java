package vn.lienthong.hub.exchangelog;

import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * Something in the log that is not as it was written.
 *
 * @param kind what was found
 * @param node the hub whose chain it is
 * @param retention the retention class of the chain
 * @param from the first place that it is about
 * @param to the last place that it is about; often the same
 * @param text one sentence for people
 */
public record Finding(Kind kind, String node, String retention, Place from, Place to, String text) {

    /** What can be wrong. */
    public enum Kind {
        /** A record is not what its hash was taken over, or is not behind the record that it was written behind. */
        ALTERED,
        /** Records are missing. */
        MISSING,
        /** A record is there that was never written there. */
        INSERTED,
        /** A seal does not fit what it covers, or was not signed by the log's key. */
        WRONG_SEAL,
        /** A seal is missing: what it covered can have been changed by whoever has the chain's key. */
        MISSING_SEAL,
        /** A statement of absence was not signed by the log's key, or is another one than the one kept elsewhere. */
        WRONG_ABSENCE,
        /** A statement of absence is missing. */
        MISSING_ABSENCE,
        /** The time stamp of a seal is over something else, or not of a known authority. */
        WRONG_TIME_STAMP
    }

    /** About what belongs to no chain of records. */
    static Finding ofAllChains(Kind kind, String text) {
        return new Finding(kind, "every hub", "every class", Place.BEGINNING, Place.BEGINNING, text);
    }

    @Override
    public String toString() {
        if (kind == Kind.WRONG_ABSENCE || kind == Kind.MISSING_ABSENCE) {
            return kind + ": " + text;
        }
        String place = from.equals(to) ? from.toString() : from + " to " + to;
        return "%s: %s of %s, %s: %s".formatted(kind, retention, node, place, text);
    }
}
