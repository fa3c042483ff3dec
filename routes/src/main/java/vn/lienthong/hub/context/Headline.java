package vn.lienthong.hub.context;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.Whose;

/**
 * The headline figures of the programme, and what is counted apart from them. Every exchange is in exactly one, so the
 * counts add up to the number of requests. Days and months of a figure are those of Asia/Ho_Chi_Minh.
 */
public enum Headline {
    /** A full match, or a look-up that found exactly one, who lives. */
    RIGHT,
    /** Every other verdict. */
    DEVIATING,
    /** What its caller did kept it from being answered. */
    REFUSED,
    /** What the hub or a provider did kept it from being answered. */
    FAILED,
    /** It will be answered later. */
    DEFERRED;

    public static Headline of(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            return of(answered.verdict());
        }
        return outcome instanceof Outcome.Failed failed ? of(failed.fault().code()) : DEFERRED;
    }

    /** Of an answer. */
    public static Headline of(Verdict verdict) {
        return verdict == Verdict.FULL_MATCH || verdict == Verdict.FOUND ? RIGHT : DEVIATING;
    }

    /** Of what was not answered. */
    public static Headline of(FaultCode code) {
        return code.whose() == Whose.CALLER ? REFUSED : FAILED;
    }
}
