package vn.lienthong.hub.wayin.wire;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.context.Outcome.Answered;
import vn.lienthong.hub.context.Verdict;

/**
 * What the wire format says of a verification in one word, TonTai: whether there is such a person, or such a relative of a
 * person. There is when the number leads to one living person, and of all that was asked names are the same at least without
 * their marks, numbers are the same, and dates are the same, or their years when only a year was asked. RATIONALE.md says
 * why nobody else is.
 *
 * @param answered the canonical answer
 * @param request the canonical request
 */
record Existence(Answered answered, JsonNode request) {
    private static final Set<Verdict> COMPARED = Set.of(Verdict.FULL_MATCH, Verdict.DEVIATION);
    private static final Set<String> NAMES = Set.of("fullName", "relativeName");
    private static final Set<String> DATES = Set.of("dateOfBirth", "relativeDateOfBirth");
    private static final Set<String> NUMBERS = Set.of("relativeNumber");
    private static final Set<String> SAME_NAMES = Set.of("MATCH_EXACT", "MATCH_CANONICAL", "MATCH_FOLDED");
    private static final String SAME = "MATCH_EXACT";
    private static final String SAME_YEAR = "PARTIAL";
    private static final int YEAR_LENGTH = 4;

    boolean isConfirmed() {
        return COMPARED.contains(answered.verdict())
                && !request.isEmpty()
                && request.properties().stream().allMatch(asked -> isConfirmed(asked.getKey(), asked.getValue()));
    }

    private boolean isConfirmed(String field, JsonNode asked) {
        String verdict = answered.body().path(field).path("verdict").asText();
        if (NAMES.contains(field)) {
            return SAME_NAMES.contains(verdict);
        }
        if (DATES.contains(field)) {
            boolean isOnlyAYearAsked = asked.asText().length() == YEAR_LENGTH;
            return verdict.equals(SAME) || verdict.equals(SAME_YEAR) && isOnlyAYearAsked;
        }
        // The person's own number has led to them, and the relation to the relative: neither has a verdict.
        return !NUMBERS.contains(field) || verdict.equals(SAME);
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "Existence[" + answered.verdict() + "]";
    }
}
