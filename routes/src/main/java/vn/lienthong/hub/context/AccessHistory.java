package vn.lienthong.hub.context;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who looked at a person's data, as the exchange log has it. */
public interface AccessHistory {

    /** The newest accesses first, all of the pages within one period. */
    Page of(Question question);

    /**
     * @param numbers the person's: the one that is valid now, and all that were before it
     * @param from the first moment
     * @param to the first moment after it
     * @param before {@link Page#next} of the page before; null for the first one
     * @param limit how many at most
     * @param hidden what is counted and not shown
     */
    record Question(
            List<String> numbers, Instant from, Instant to, String before, int limit, Set<HiddenAccess> hidden) {
        /** Shows nothing of the person. */
        @Override
        public String toString() {
            return "Question[" + from + " to " + to + "]";
        }
    }

    /**
     * @param hidden how many of the whole period are not shown
     * @param next what leads to the page after; null if this is the last one
     */
    record Page(List<Access> accesses, long hidden, String next) {}

    /**
     * @param at when it was asked
     * @param exchange its id, by which it can be asked about
     * @param isAboutThePerson false if it was about somebody else, and the person was in it as a relative or a member of
     *     the household
     * @param result the verdict, or how else it ended
     * @param fields names of what left the hub
     * @param hasOfficer whether the agency said who asked
     */
    record Access(
            Instant at,
            String exchange,
            String agency,
            String operation,
            String purpose,
            boolean isAboutThePerson,
            String result,
            List<String> fields,
            boolean hasOfficer) {}
}
