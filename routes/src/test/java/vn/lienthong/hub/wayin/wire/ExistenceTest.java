package vn.lienthong.hub.wayin.wire;

import java.util.List;

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
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("personalNumber", "001090000001")
                .put("fullName", "Nguyễn Văn An")
                .put("dateOfBirth", asked);
        ObjectNode answer = body(verdict);
        put(answer, "fullName", name);
        put(answer, "dateOfBirth", date);

        assertThat(new Existence(new Answered(verdict, answer), request).isConfirmed())
                .isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource({
        "MATCH_EXACT, MATCH_FOLDED, MATCH_EXACT, 1950-05-17, true",
        "MATCH_EXACT, MATCH_EXACT,  PARTIAL,     1950,       true",
        "MATCH_EXACT, MATCH_EXACT,  PARTIAL,     1950-05-17, false",
        "MISMATCH,    MATCH_EXACT,  MATCH_EXACT, 1950-05-17, false",
        "MISSING_SOURCE, MISSING_SOURCE, MISSING_SOURCE, 1950-05-17, false",
        "MATCH_EXACT, NEAR,         MATCH_EXACT, 1950-05-17, false",
    })
    void ofARelativeNumberNameAndDateMustBeRightAsWell(
            String number, String name, String date, String asked, boolean confirmed) {
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("oldNumber", "012345678")
                .put("fullName", "Nguyễn Văn An")
                .put("dateOfBirth", "1990")
                .put("relation", "father")
                .put("relativeNumber", "001050000001")
                .put("relativeName", "Nguyễn Văn Ba")
                .put("relativeDateOfBirth", asked);
        ObjectNode answer = body(Verdict.DEVIATION);
        put(answer, "fullName", "MATCH_FOLDED");
        put(answer, "dateOfBirth", "PARTIAL");
        put(answer, "relativeNumber", number);
        put(answer, "relativeName", name);
        put(answer, "relativeDateOfBirth", date);

        assertThat(new Existence(new Answered(Verdict.DEVIATION, answer), request).isConfirmed())
                .isEqualTo(confirmed);
    }

    @Test
    void whatWasNotComparedIsNotConfirmed() {
        for (String field :
                List.of("fullName", "dateOfBirth", "relativeNumber", "relativeName", "relativeDateOfBirth")) {
            ObjectNode request = JsonNodeFactory.instance.objectNode().put(field, "anything");

            assertThat(new Existence(new Answered(Verdict.FULL_MATCH, body(Verdict.FULL_MATCH)), request).isConfirmed())
                    .as(field)
                    .isFalse();
        }
    }

    private static ObjectNode body(Verdict verdict) {
        return JsonNodeFactory.instance.objectNode().put("verdict", verdict.name());
    }

    private static void put(ObjectNode answer, String field, String verdict) {
        answer.putObject(field).put("verdict", verdict);
    }
}
