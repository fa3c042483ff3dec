package vn.lienthong.hub.wayin.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.context.Outcome.Answered;
import vn.lienthong.hub.context.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class ExistenceTest {

    @ParameterizedTest
    @CsvSource({
        "FULL_MATCH,    MATCH_EXACT,     MATCH_EXACT, 1990-05-17, true",
        "FULL_MATCH,    MATCH_CANONICAL, MATCH_EXACT, 1990,       true",
        "DEVIATION,     MATCH_FOLDED,    MATCH_EXACT, 1990-05-17, true",
        // The year of somebody whose whole date is held.
        "DEVIATION,     MATCH_EXACT,     PARTIAL,     1990,       true",
        "DEVIATION,     MATCH_FOLDED,    PARTIAL,     1990,       true",
        // A day of which only the year is held, or the 1st of January in place of another day.
        "DEVIATION,     MATCH_EXACT,     PARTIAL,     1990-05-17, false",
        "DEVIATION,     MATCH_EXACT,     MISMATCH,    1990,       false",
        "DEVIATION,     NEAR,            MATCH_EXACT, 1990-05-17, false",
        "DEVIATION,     PARTIAL,         MATCH_EXACT, 1990-05-17, false",
        "DEVIATION,     MISMATCH,        MATCH_EXACT, 1990-05-17, false",
        "DEVIATION,     MISSING_SOURCE,  MATCH_EXACT, 1990-05-17, false",
        "DECEASED,      MATCH_EXACT,     MATCH_EXACT, 1990-05-17, false",
        "SUPERSEDED_ID, MATCH_EXACT,     MATCH_EXACT, 1990-05-17, false",
        "AMBIGUOUS,     MATCH_EXACT,     MATCH_EXACT, 1990-05-17, false",
    })
    void isConfirmedOfALivingPersonOfThatNameAndDate(
            Verdict verdict, String name, String date, String asked, boolean confirmed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("verdict", verdict.name());
        body.putObject("fullName").put("verdict", name);
        body.putObject("dateOfBirth").put("verdict", date);
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("dateOfBirth", asked);

        assertThat(new Existence(new Answered(verdict, body), request).isConfirmed())
                .isEqualTo(confirmed);
    }

    @Test
    void whatWasNotComparedIsNotConfirmed() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("verdict", "FULL_MATCH");

        assertThat(new Existence(new Answered(Verdict.FULL_MATCH, body), JsonNodeFactory.instance.objectNode())
                        .isConfirmed())
                .isFalse();
    }
}
