package vn.lienthong.hub.population;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A telecom brings a subscriber's number into the population database. */
@ExtendWith(RunningHubExtension.class)
class UpdatePhoneTest {
    private static final String HELD_PHONE = "0399999900";
    private static final String NEW_PHONE = "0399999901";

    private final RunningHub hub;
    private SyntheticPerson subscriber;

    UpdatePhoneTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebodyAndANumber() throws SQLException {
        // One whom no other test asks about.
        subscriber = hub.people(people -> people.livingAdults(301)).get(300);
        execute("delete from phone_change where personal_number = ?", subscriber.personalNumber());
        execute("update person set phone = ? where personal_number = ?", HELD_PHONE, subscriber.personalNumber());
    }

    private HubRequest update() {
        return hub.ask("viettel", "population.update-phone")
                .purpose("subscriber-number-update")
                .with("personalNumber", subscriber.personalNumber())
                .with("fullName", subscriber.fullName())
                .with("dateOfBirth", subscriber.dateOfBirth())
                .with("phone", NEW_PHONE);
    }

    @Test
    void theNumberIsSetAndTheOneBeforeIsKeptWithWhoSetIt() throws SQLException {
        HubAnswer answer = update().send();

        assertThat(answer.outcome()).isEqualTo("FULL_MATCH");
        assertThat(answer.json().at("/phone/state").asText()).isEqualTo("changed");
        assertThat(phone()).isEqualTo(NEW_PHONE);
        assertThat(changes()).containsExactly(HELD_PHONE + " > " + NEW_PHONE + " by viettel");
    }

    @Test
    void doingItAgainChangesNothing() throws SQLException {
        update().send();
        HubAnswer again = update().send();

        assertThat(again.outcome()).isEqualTo("FULL_MATCH");
        assertThat(again.json().at("/phone/state").asText()).isEqualTo("unchanged");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void anotherPersonsNameChangesNothingAndIsADeviation() throws SQLException {
        HubAnswer answer = update().with("fullName", "Tên Hoàn Toàn Khác").send();

        assertThat(answer.outcome()).isEqualTo("DEVIATION");
        assertThat(answer.json().has("phone")).isFalse();
        assertThat(phone()).isEqualTo(HELD_PHONE);
        assertThat(changes()).isEmpty();
    }

    @Test
    void aNumberThatCannotBeOneIsNeverSet() throws SQLException {
        assertThat(update().with("phone", "0123").send().outcome()).isEqualTo("ILL_FORMED");
        assertThat(update().with("phone", "0399999901' or '1'='1").send().outcome())
                .isEqualTo("ILL_FORMED");
        assertThat(phone()).isEqualTo(HELD_PHONE);
    }

    @Test
    void theConnectionsOfTheOtherOperationsCannotWrite() {
        JdbcTemplate reading = new JdbcTemplate(hub.application().getBean("populationDatabase", DataSource.class));

        assertThatThrownBy(() -> reading.update("update person set phone = null"))
                .rootCause()
                .hasMessageContaining("read-only transaction");
    }

    private String phone() throws SQLException {
        return query("select phone from person where personal_number = ?").get(0);
    }

    private List<String> changes() throws SQLException {
        return query("select previous_phone || ' > ' || phone || ' by ' || source from phone_change"
                + " where personal_number = ? order by changed_at");
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection owner = hub.database().connect("population");
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, subscriber.personalNumber());
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private void execute(String sql, String... values) throws SQLException {
        try (Connection owner = hub.database().connect("population");
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            statement.execute();
        }
    }
}
