package vn.lienthong.hub.wayin.wire;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.context.Outcome.Answered;
import vn.lienthong.hub.context.Verdict;

/**
 * What the wire format says of a verification in one word, TonTai: whether there is such a person. There is when the number
 * leads to one living person, the name is the same at least without its marks, and so is the date, or its year when only
 * a year was asked. RATIONALE.md says why nobody else is.
 *
 * @param answered the canonical answer of population.verify
 * @param request the canonical request
 */
record Existence(Answered answered, JsonNode request) {
    private static final Set<Verdict> COMPARED = Set.of(Verdict.FULL_MATCH, Verdict.DEVIATION);
    private static final Set<String> SAME_NAMES = Set.of("MATCH_EXACT", "MATCH_CANONICAL", "MATCH_FOLDED");
    private static final String SAME_DATE = "MATCH_EXACT";
    private static final String SAME_YEAR = "PARTIAL";
    private static final int YEAR_LENGTH = 4;

    boolean isConfirmed() {
        return COMPARED.contains(answered.verdict()) && SAME_NAMES.contains(verdictOf("fullName")) && isDateConfirmed();
    }

    private boolean isDateConfirmed() {
        String verdict = verdictOf("dateOfBirth");
        return verdict.equals(SAME_DATE) || verdict.equals(SAME_YEAR) && isOnlyAYearAsked();
    }

    private boolean isOnlyAYearAsked() {
        return request.path("dateOfBirth").asText().length() == YEAR_LENGTH;
    }

    private String verdictOf(String field) {
        return answered.body().path(field).path("verdict").asText();
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "Existence[" + answered.verdict() + "]";
    }
}
