package vn.lienthong.hub.population;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConditionsTest {
    private static final PersonRow PERSON = bornOn("Trần Thị Thủy", 1990, 5, 17);

    private static PersonRow bornOn(String name, int year, Integer month, Integer day) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("full_name", name);
        columns.put("birth_year", year);
        columns.put("birth_month", month);
        columns.put("birth_day", day);
        return new PersonRow(columns);
    }

    private static ObjectNode asked(String field, String value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("personalNumber", "001090000001")
                .put(field, value);
    }

    @Test
    void aNumberAloneIsNoCondition() {
        assertThat(new Conditions(asked("personalNumber", "001090000001")).holdFor(PERSON))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trần Thị Thủy",
                "TRẦN THỊ THUỶ",
                "TRAN THI THUY",
                "TRANTHITHUY",
                "tran  thi thuy",
                "Tran Thi Thuy"
            })
    void aNameThatIsTheSameAtLeastWithoutItsMarksHolds(String name) {
        assertThat(new Conditions(asked("fullName", name)).holdFor(PERSON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Trần Thị Thúy", "Tran Thi Thui", "Thủy Trần Thị", "Trần Thị", "TRAN THI THU", "Trần Văn An"})
    void aNameThatIsOnlyNearDoesNot(String name) {
        assertThat(new Conditions(asked("fullName", name)).holdFor(PERSON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-17, true",
        "1990-05,    true",
        "1990,       true",
        // Some systems fill an unknown day up like this.
        "1990-01-01, true",
        "1990-05-18, false",
        "1990-06,    false",
        "1991,       false",
    })
    void aDateHoldsIfItIsTheSameAsFarAsItIsKnown(String date, boolean holds) {
        assertThat(new Conditions(asked("dateOfBirth", date)).holdFor(PERSON)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"1950, true", "1950-05-17, true", "1951-05-17, false"})
    void ofSomebodyBornInAYearTheYearCounts(String date, boolean holds) {
        PersonRow old = bornOn("Lý Văn Ba", 1950, null, null);

        assertThat(new Conditions(asked("dateOfBirth", date)).holdFor(old)).isEqualTo(holds);
    }

    @Test
    void bothMustHold() {
        ObjectNode right = asked("fullName", "Trần Thị Thủy").put("dateOfBirth", "1990-05-17");
        assertThat(new Conditions(right).holdFor(PERSON)).isTrue();
        assertThat(new Conditions(right.deepCopy().put("dateOfBirth", "1991-05-17")).holdFor(PERSON))
                .isFalse();
        assertThat(new Conditions(right.deepCopy().put("fullName", "Trần Thị Hoa")).holdFor(PERSON))
                .isFalse();
    }

    @Test
    void aPersonOfWhomNeitherIsHeldIsNotMeant() {
        PersonRow unknown = new PersonRow(Map.of("personal_number", "001090000001"));

        assertThat(new Conditions(asked("fullName", "Trần Thị Thủy")).holdFor(unknown))
                .isFalse();
        assertThat(new Conditions(asked("dateOfBirth", "1990")).holdFor(unknown))
                .isFalse();
    }

    @Test
    void itsTextShowsNobody() {
        assertThat(new Conditions(asked("fullName", "Trần Thị Thủy"))).hasToString("Conditions[…]");
    }
}
