package vn.lienthong.hub.population;

import java.text.Normalizer;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** What an agreement says about how a verification is judged, and how a deviation is explained. */
@ExtendWith(RunningHubExtension.class)
class AgreedMatchingTest {
    private final RunningHub hub;
    private SyntheticPerson living;

    AgreedMatchingTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        living = hub.people(SamplePeople::livingAdult);
    }

    private HubRequest verificationBy(String agency) {
        return hub.ask(agency, "population.verify")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", living.personalNumber())
                .with("fullName", living.fullName())
                .with("dateOfBirth", living.dateOfBirth());
    }

    private String withoutMarks() {
        return Normalizer.normalize(living.fullName(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toUpperCase();
    }

    @Test
    void aNameWithoutDiacriticsIsFullOnlyWhereThatIsAgreed() {
        HubAnswer strict = verificationBy(RunningHub.TESTER)
                .with("fullName", withoutMarks())
                .send();
        HubAnswer lenient =
                verificationBy("lenient").with("fullName", withoutMarks()).send();

        assertThat(strict.outcome()).isEqualTo("DEVIATION");
        assertThat(lenient.outcome()).isEqualTo("FULL_MATCH");
        assertThat(lenient.json().at("/fullName/verdict").asText()).isEqualTo("MATCH_FOLDED");
    }

    @Test
    void aFieldThatDoesNotCountIsAnsweredAndDecidesNothing() {
        HubAnswer answer = verificationBy("lenient")
                .with("sex", living.sex().equals("male") ? "female" : "male")
                .send();

        assertThat(answer.outcome()).isEqualTo("FULL_MATCH");
        assertThat(answer.json().at("/sex/verdict").asText()).isEqualTo("MISMATCH");
    }

    @Test
    void whoeverDoesNotAskAllThatCountsGetsNoFullMatch() {
        HubAnswer answer = hub.ask("lenient", "population.verify")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", living.personalNumber())
                .with("fullName", living.fullName())
                .send();

        assertThat(answer.outcome()).isEqualTo("DEVIATION");
    }

    @Test
    void theHeldValueIsToldOnlyWhereItDiffersAndOnlyWhereThatIsAgreed() {
        assertThat(verificationBy("lenient").send().text()).doesNotContain("held");
        HubAnswer lenient = verificationBy("lenient")
                .with("dateOfBirth", "1959-01-02")
                .with("fullName", "Tên Khác")
                .send();

        assertThat(lenient.json().at("/dateOfBirth/held").asText()).isEqualTo(living.dateOfBirth());
        assertThat(lenient.json().path("fullName").has("held")).isFalse();
        assertThat(verificationBy(RunningHub.TESTER)
                        .with("dateOfBirth", "1959-01-02")
                        .send()
                        .text())
                .doesNotContain(living.dateOfBirth());
    }

    @Test
    void aDeviationIsExplainedToAProgramAndToAClerkInTwoLanguages() {
        JsonNode name = verificationBy(RunningHub.TESTER)
                .with("fullName", withoutMarks())
                .send()
                .json()
                .path("fullName");

        assertThat(name.at("/differences/0").asText()).isEqualTo("NO_DIACRITICS");
        assertThat(name.at("/explanation/vi").asText()).isEqualTo("không dấu");
        assertThat(name.at("/explanation/en").asText()).isEqualTo("written without diacritics");
    }

    @Test
    void whatIsRightNeedsNoExplanation() {
        JsonNode answer = verificationBy(RunningHub.TESTER).send().json();

        assertThat(answer.path("fullName").size()).isEqualTo(1);
        assertThat(answer.at("/fullName/verdict").asText()).isEqualTo("MATCH_EXACT");
    }
}
