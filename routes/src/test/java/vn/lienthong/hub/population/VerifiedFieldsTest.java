package vn.lienthong.hub.population;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be verified of a person beside the name and the date of birth. */
@ExtendWith(RunningHubExtension.class)
class VerifiedFieldsTest {
    private final RunningHub hub;
    private SyntheticPerson living;

    VerifiedFieldsTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        living = hub.people(SamplePeople::livingAdult);
    }

    private HubRequest ask() {
        return hub.ask(RunningHub.TESTER, "population.verify")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", living.personalNumber());
    }

    private static String verdict(HubAnswer answer, String field) {
        return answer.json().path(field).path("verdict").asText();
    }

    @Test
    void aNameInItsPartsIsTheNameHoweverItIsDivided() {
        ObjectNode parts = JsonNodeFactory.instance
                .objectNode()
                .put("family", living.familyName())
                .put("given", living.givenName());
        if (living.middleName() != null) {
            parts.put("middle", living.middleName());
        }
        assertThat(verdict(ask().with("nameInParts", parts).send(), "nameInParts"))
                .isEqualTo("MATCH_EXACT");

        ObjectNode allInOne = JsonNodeFactory.instance.objectNode().put("given", living.fullName());
        assertThat(ask().with("nameInParts", allInOne).send().outcome()).isEqualTo("FULL_MATCH");
    }

    @Test
    void aTelephoneNumberIsTheSameHoweverItIsWritten() {
        String phone = hub.people(people -> people.livingAdults(50)).stream()
                .filter(person -> person.phone() != null)
                .findFirst()
                .map(person -> {
                    living = person;
                    return person.phone();
                })
                .orElseThrow();
        HubAnswer answer = ask().with("phone", "+84 " + phone.substring(1)).send();

        assertThat(verdict(answer, "phone")).isEqualTo("MATCH_CANONICAL");
        assertThat(answer.outcome()).isEqualTo("FULL_MATCH");
        assertThat(ask().with("phone", "call me").send().outcome()).isEqualTo("ILL_FORMED");
    }

    @Test
    void anEthnicGroupIsKnownByCodeAndByName() {
        HubAnswer byCode = ask().with("ethnicGroup", living.ethnicGroup()).send();
        assertThat(verdict(byCode, "ethnicGroup")).isEqualTo("MATCH_EXACT");
        assertThat(ask().with("ethnicGroup", "Người Sao Hỏa").send().outcome()).isEqualTo("ILL_FORMED");
    }

    @Test
    void aPlaceThatIsInNoCatalogueIsIllFormedAndNamed() {
        HubAnswer answer =
                ask().with("permanentResidence", place("2023", "100")).send();

        assertThat(answer.outcome()).isEqualTo("ILL_FORMED");
        assertThat(answer.json().at("/illFormed/0").asText()).isEqualTo("permanentResidence");
    }

    @Test
    void aPlaceIsComparedWithItsCatalogueAndSaidToBeAmbiguousWithoutOne() {
        JsonNode held = hub.ask(RunningHub.TESTER, "population.lookup")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", living.personalNumber())
                .send()
                .json()
                .path("permanentResidence");
        ObjectNode same = place(
                        held.path("catalogue").asText(), held.path("province").asText())
                .put("commune", held.path("commune").asText());
        assertThat(verdict(ask().with("permanentResidence", same).send(), "permanentResidence"))
                .isEqualTo("MATCH_EXACT");
        assertThat(verdict(
                        ask().with(
                                        "permanentResidence",
                                        place(null, held.path("province").asText()))
                                .send(),
                        "permanentResidence"))
                .isEqualTo("PARTIAL");
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01", "0000", "1900-02-29", "1990-02-31", "1700"})
    void aDateOnWhichNobodyCanHaveBeenBornIsIllFormed(String date) {
        HubAnswer answer = ask().with("dateOfBirth", date).send();

        assertThat(answer.outcome()).isEqualTo("ILL_FORMED");
        assertThat(answer.json().at("/illFormed/0").asText()).isEqualTo("dateOfBirth");
    }

    private static ObjectNode place(String catalogue, String province) {
        ObjectNode place = JsonNodeFactory.instance.objectNode().put("province", province);
        return catalogue == null ? place : place.put("catalogue", catalogue);
    }
}
