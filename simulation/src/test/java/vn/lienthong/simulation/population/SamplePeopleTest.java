package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With the smallest population for which everybody is promised. */
class SamplePeopleTest {

    private static EmbeddedServer server;
    private static Connection owner;
    private static SamplePeople people;

    @BeforeAll
    static void fill() throws SQLException {
        server = EmbeddedServer.launch();
        server.createDatabase("population", EmbeddedServer.SUPERUSER);
        owner = server.connect("population");
        PopulationDatabase.fill(owner, 1_000, PopulationDatabase.DEFAULT_SEED, Progress.NONE);
        people = new SamplePeople(owner);
    }

    @AfterAll
    static void close() throws SQLException {
        owner.close();
        server.close();
    }

    @Test
    void aLivingAdultHasAFullDateAndMarksInTheName() throws SQLException {
        SyntheticPerson person = people.livingAdult();
        assertThat(person.dateOfBirth()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(person.fullName()).matches(".*[^\\x00-\\x7f].*");
        assertThat(person.state()).isEqualTo("alive");
        assertThat(people.livingAdults(5)).hasSize(5).startsWith(person).doesNotHaveDuplicates();
    }

    @Test
    void datesAreAsPreciseAsTheyAreKnown() throws SQLException {
        assertThat(people.bornInAYear().dateOfBirth()).matches("\\d{4}");
        assertThat(people.bornInAMonth().dateOfBirth()).matches("\\d{4}-\\d{2}");
    }

    @Test
    void theDeadAndChildrenAreFound() throws SQLException {
        assertThat(people.deceased().state()).isEqualTo("deceased");
        assertThat(people.child().dateOfBirth()).isGreaterThan("2011");
    }

    @Test
    void aSupersededNumberLeadsToItsSuccessor() throws SQLException {
        SyntheticPerson successor = people.byNumber(people.superseded().successorNumber());
        assertThat(successor.successorNumber()).isNull();
        SyntheticPerson inBetween = people.byNumber(people.supersededTwice().successorNumber());
        assertThat(people.byNumber(inBetween.successorNumber()).successorNumber())
                .isNull();
    }

    @Test
    void anOldNumberLeadsToOneOrToTwo() throws SQLException {
        assertThat(people.oldNumberOfOne().holders()).hasSize(1);
        assertThat(people.oldNumberOfTwo().holders()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void numbersOfNobodyAreWellFormedAndNobodys() throws SQLException {
        assertThat(people.oldNumberOfNobody()).matches("\\d{9}");
        String nobody = people.numberOfNobody();
        assertThat(nobody).matches("\\d{12}");
        assertThatThrownBy(() -> people.byNumber(nobody)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aPersonShowsNeitherNameNorNumber() throws SQLException {
        SyntheticPerson person = people.livingAdult();
        assertThat(person.toString())
                .doesNotContain(person.personalNumber(), person.fullName(), person.dateOfBirth(), person.phone());
        assertThat(people.oldNumberOfTwo().toString()).isEqualTo("OldNumberHolders[2]");
    }
}
