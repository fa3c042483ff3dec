package vn.lienthong.hub.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Whichever number somebody is asked about by, the log has the one that is valid now, hashed. */
@ExtendWith(RunningHubExtension.class)
class RecordedSubjectsTest {
    private final RunningHub hub;
    private SyntheticPerson cancelledTwice;
    private String current;

    RecordedSubjectsTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebodyWhoseNumberWasCancelledTwice() {
        cancelledTwice = hub.people(SamplePeople::supersededTwice);
        current = hub.people(people -> people.byNumber(cancelledTwice.successorNumber()))
                .successorNumber();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "lookup", "household", "verify-relative", "update-phone"})
    void aNumberThatWasCancelledTwiceIsRecordedAsTheOneThatIsValidNow(String operation) {
        HubAnswer answer = ask(operation, request(cancelledTwice.personalNumber()));

        assertThat(answer.outcome()).isEqualTo("SUPERSEDED_ID");
        assertThat(subjects(answer)).containsExactly(subjectOf(current));
    }

    @Test
    void anEarlierNumberThatIsConfirmedIsRecordedAsTheOneThatIsValidNow() {
        HubAnswer answer = ask(
                "confirm-number",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("personalNumber", current)
                        .put("formerNumber", cancelledTwice.personalNumber()));

        assertThat(subjects(answer)).containsExactly(subjectOf(current));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "lookup", "household"})
    void anOldNumberIsRecordedAsThePersonalNumberThatItLeadsTo(String operation) {
        OldNumberHolders old = hub.people(SamplePeople::oldNumberOfOne);
        ObjectNode request = request(null).put("oldNumber", old.oldNumber());
        request.remove(List.of("personalNumber", "fullName", "dateOfBirth"));
        if (operation.equals("verify")) {
            request.put("fullName", old.holders().get(0).fullName());
        }

        assertThat(subjects(ask(operation, request)).get(0))
                .isEqualTo(subjectOf(old.holders().get(0).personalNumber()));
    }

    @Test
    void anOldNumberOfSeveralPeopleIsRecordedAsTheNumbersThatAreValidNow() throws SQLException {
        OldNumberHolders two = hub.people(SamplePeople::oldNumberOfTwo);
        String other = two.holders().get(1).personalNumber();
        changeSuccessor(other, cancelledTwice.personalNumber());
        try {
            HubAnswer answer = ask(
                    "verify",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("oldNumber", two.oldNumber())
                            .put("fullName", "Tên Hoàn Toàn Khác"));

            assertThat(answer.outcome()).isEqualTo("AMBIGUOUS");
            assertThat(subjects(answer))
                    .containsExactlyInAnyOrder(subjectOf(two.holders().get(0).personalNumber()), subjectOf(current));
        } finally {
            changeSuccessor(other, null);
        }
    }

    @Test
    void aRelativeWhoseNumberWasCancelledIsRecordedByTheOneThatIsValidNow() throws SQLException {
        SyntheticPerson child = hub.people(SamplePeople::childOfAFamily);
        String father = hub.people(people -> people.fatherOf(child)).personalNumber();
        changeSuccessor(father, cancelledTwice.personalNumber());
        try {
            HubAnswer verified = ask("verify-relative", request(child.personalNumber()));
            HubAnswer lookedUp =
                    ask("lookup", JsonNodeFactory.instance.objectNode().put("personalNumber", child.personalNumber()));

            assertThat(subjects(verified)).containsExactly(subjectOf(child.personalNumber()), subjectOf(current));
            assertThat(subjects(lookedUp))
                    .as("the names of father and mother left as well")
                    .startsWith(subjectOf(child.personalNumber()), subjectOf(current))
                    .hasSizeGreaterThan(2);
        } finally {
            changeSuccessor(father, null);
        }
    }

    @Test
    void aLookUpWithoutRelativesIsNoneOfTheirs() {
        SyntheticPerson child = hub.people(SamplePeople::childOfAFamily);
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("personalNumber", child.personalNumber());
        request.putArray("fields").add("fullName");

        assertThat(subjects(ask("lookup", request))).containsExactly(subjectOf(child.personalNumber()));
    }

    private static ObjectNode request(String number) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("personalNumber", number)
                .put("fullName", "Tên Hoàn Toàn Khác")
                .put("dateOfBirth", "1990-05-17");
    }

    private HubAnswer ask(String operation, ObjectNode request) {
        switch (operation) {
            case "update-phone" -> request.put("phone", "0399999900");
            case "verify-relative" -> request.put("relation", "father").put("relativeName", "Tên Hoàn Toàn Khác");
            case "household" -> request.remove(List.of("fullName", "dateOfBirth"));
            case "lookup" -> request.remove(List.of("fullName", "dateOfBirth"));
            default -> {
                // The same for the others.
            }
        }
        return hub.ask(RunningHub.TESTER, "population." + operation)
                .purpose(RunningHub.TESTING)
                .with(request)
                .send();
    }

    @SuppressWarnings("unchecked")
    private List<Object> subjects(HubAnswer answer) {
        return (List<Object>) hub.log().of(answer.exchangeId()).get("subject_hashes");
    }

    /** What the log has of a person who is asked about by the number that is valid now. */
    private Object subjectOf(String currentNumber) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("personalNumber", currentNumber);
        request.putArray("fields").add("fullName");
        return subjects(ask("lookup", request)).get(0);
    }

    private void changeSuccessor(String number, String successor) throws SQLException {
        try (Connection owner = hub.database().connect("population");
                PreparedStatement statement =
                        owner.prepareStatement("update person set successor_number = ? where personal_number = ?")) {
            statement.setString(1, successor);
            statement.setString(2, number);
            statement.execute();
        }
    }
}
