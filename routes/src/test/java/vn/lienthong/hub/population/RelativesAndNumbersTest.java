package vn.lienthong.hub.population;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose relative somebody is, who lives with whom, and which numbers are one person's. */
@ExtendWith(RunningHubExtension.class)
class RelativesAndNumbersTest {
    private final RunningHub hub;
    private SyntheticPerson child;
    private SyntheticPerson father;

    RelativesAndNumbersTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickAFamily() {
        child = hub.people(SamplePeople::childOfAFamily);
        father = hub.people(people -> people.fatherOf(child));
    }

    private HubRequest ask(String operation) {
        return hub.ask(RunningHub.TESTER, "population." + operation).purpose(RunningHub.TESTING);
    }

    private HubRequest relative(String relation, SyntheticPerson relative) {
        return ask("verify-relative")
                .with("personalNumber", child.personalNumber())
                .with("fullName", child.fullName())
                .with("relation", relation)
                .with("relativeNumber", relative.personalNumber())
                .with("relativeName", relative.fullName())
                .with("relativeDateOfBirth", relative.dateOfBirth());
    }

    @Test
    void aChildAndItsFatherAreAFullMatch() {
        HubAnswer answer = relative("father", father).send();

        assertThat(answer.outcome()).isEqualTo("FULL_MATCH");
        assertThat(answer.json().at("/relativeName/verdict").asText()).isEqualTo("MATCH_EXACT");
        assertThat((List<?>) hub.log().of(answer.exchangeId()).get("subject_kinds"))
                .as("both are people whose data were looked at")
                .hasSize(2);
    }

    @Test
    void aMotherIsNoFather() {
        SyntheticPerson mother = hub.people(people -> people.motherOf(child));

        assertThat(relative("mother", mother).send().outcome()).isEqualTo("FULL_MATCH");
        HubAnswer wrong = relative("father", mother).send();
        assertThat(wrong.outcome()).isEqualTo("DEVIATION");
        assertThat(wrong.json().at("/relativeNumber/verdict").asText()).isEqualTo("MISMATCH");
        assertThat(wrong.text()).doesNotContain(father.personalNumber(), father.fullName());
    }

    @Test
    void aRelativeWhomTheDatabaseDoesNotKnowIsAMissingSource() {
        HubAnswer answer = relative("spouse", father).send();

        assertThat(answer.outcome()).isEqualTo("DEVIATION");
        assertThat(answer.json().at("/relativeName/verdict").asText()).isEqualTo("MISSING_SOURCE");
        assertThat(answer.json().at("/relativeName/explanation/en").asText())
                .isEqualTo("the population database has no value");
    }

    @Test
    void aRelationThatThereIsNotIsIllFormed() {
        HubAnswer answer = relative("neighbour", father).send();

        assertThat(answer.outcome()).isEqualTo("ILL_FORMED");
        assertThat(answer.json().at("/illFormed/0").asText()).isEqualTo("relation");
    }

    @Test
    void aHouseholdIsEverybodyAliveWhoIsRegisteredTogether() {
        List<String> numbers = hub.people(people -> people.householdOf(child)).stream()
                .map(SyntheticPerson::personalNumber)
                .toList();
        HubAnswer answer =
                ask("household").with("personalNumber", child.personalNumber()).send();

        assertThat(answer.outcome()).isEqualTo("FOUND");
        assertThat(answer.json().path("members").findValuesAsText("personalNumber"))
                .hasSizeGreaterThan(1)
                .isEqualTo(numbers);
        JsonNode self = answer.json().path("members").get(numbers.indexOf(child.personalNumber()));
        assertThat(self.path("fullName").asText()).isEqualTo(child.fullName());
        assertThat(self.path("dateOfBirth").asText()).isEqualTo(child.dateOfBirth());
        assertThat(self.path("sex").asText()).isEqualTo(child.sex());
        assertThat((List<?>) hub.log().of(answer.exchangeId()).get("subject_hashes"))
                .as("every member's data left the hub")
                .hasSize(numbers.size());
    }

    @Test
    void anOldNumberAndAPersonalNumberOfOnePersonAreConfirmed() {
        OldNumberHolders old = hub.people(SamplePeople::oldNumberOfOne);
        HubRequest request = ask("confirm-number").with("oldNumber", old.oldNumber());

        HubAnswer right = request.with("personalNumber", old.holders().get(0).personalNumber())
                .send();
        HubAnswer wrong = request.with("personalNumber", child.personalNumber()).send();

        assertThat(right.outcome()).isEqualTo("FULL_MATCH");
        assertThat(wrong.outcome()).isEqualTo("DEVIATION");
        assertThat(wrong.json().at("/personalNumber/verdict").asText()).isEqualTo("MISMATCH");
    }

    @Test
    void thePersonalNumberTellsApartWhoOnceHadTheSameOldNumber() {
        OldNumberHolders shared = hub.people(SamplePeople::oldNumberOfTwo);
        HubRequest request = ask("confirm-number").with("oldNumber", shared.oldNumber());

        for (SyntheticPerson holder : shared.holders()) {
            assertThat(request.with("personalNumber", holder.personalNumber())
                            .send()
                            .outcome())
                    .isIn("FULL_MATCH", "DECEASED");
        }
        HubAnswer neither =
                request.with("personalNumber", child.personalNumber()).send();
        assertThat(neither.outcome()).isEqualTo("AMBIGUOUS");
        assertThat(neither.json().has("currentNumber")).isFalse();
    }

    @Test
    void aCancelledNumberIsConfirmedWithTheOneThatIsValidNow() {
        SyntheticPerson cancelled = hub.people(SamplePeople::supersededTwice);
        SyntheticPerson between = hub.people(people -> people.byNumber(cancelled.successorNumber()));
        HubRequest request = ask("confirm-number").with("formerNumber", cancelled.personalNumber());

        assertThat(request.with("personalNumber", between.successorNumber())
                        .send()
                        .outcome())
                .isEqualTo("FULL_MATCH");
        HubAnswer half =
                request.with("personalNumber", between.personalNumber()).send();
        assertThat(half.outcome()).isEqualTo("DEVIATION");
        assertThat(half.json().path("currentNumber").asText()).isEqualTo(between.successorNumber());
    }

    @Test
    void oneWhoseNumberWasCancelledTwiceIsLedToTheNumberThatIsValidNow() {
        SyntheticPerson cancelled = hub.people(SamplePeople::supersededTwice);
        SyntheticPerson between = hub.people(people -> people.byNumber(cancelled.successorNumber()));
        HubAnswer answer = ask("verify")
                .with("personalNumber", cancelled.personalNumber())
                .with("fullName", cancelled.fullName())
                .send();

        assertThat(answer.outcome()).isEqualTo("SUPERSEDED_ID");
        assertThat(answer.json().path("currentNumber").asText()).isEqualTo(between.successorNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-relative", "household", "confirm-number", "update-phone"})
    void nobodyMayAskWithoutAnAgreement(String operation) {
        assertThat(hub.ask("evn", "population." + operation)
                        .purpose("contract-holder-check")
                        .with("personalNumber", child.personalNumber())
                        .with("oldNumber", "123456789")
                        .send()
                        .outcome())
                .isIn("HUB-403-OPERATION", "HUB-400-SCHEMA");
    }
}
