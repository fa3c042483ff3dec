package vn.lienthong.simulation.demo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;
import vn.lienthong.simulation.provider.Examples;

/** What is asked over REST. To add a sample, add a line. */
final class Samples {

    private static final String VERIFY = "population.verify";
    private static final String CONTRACT = "contract-holder-check";
    private static final String DOSSIER = "public-service-dossier";

    private final List<Sample> all = new ArrayList<>();
    private final Path connectors;

    private Samples(Path connectors) {
        this.connectors = connectors;
    }

    static List<Sample> of(SamplePeople people, Path connectors) throws SQLException {
        Samples samples = new Samples(connectors);
        samples.aboutPeople(people);
        samples.betweenAgencies();
        return List.copyOf(samples.all);
    }

    private void aboutPeople(SamplePeople people) throws SQLException {
        SyntheticPerson living = people.livingAdult();
        String number = living.personalNumber();
        String name = living.fullName();
        String born = living.dateOfBirth();
        OldNumberHolders shared = people.oldNumberOfTwo();

        verify("as it is written", person(number, name, born), "FULL_MATCH");
        verify("capitals, decomposed", person(number, Spelling.capitalsDecomposed(name), born), "FULL_MATCH");
        verify("marks lost", person(number, Spelling.withoutMarks(name), born), "DEVIATION");
        verify("another name", person(number, "Tên Hoàn Toàn Khác", born), "DEVIATION");
        verify("deceased", person(people.deceased()), "DECEASED");
        verify("number of nobody", person(people.numberOfNobody(), name, born), "NOT_FOUND");
        verify("a digit too few", person(number.substring(1), name, born), "ILL_FORMED");
        verify("number issued anew", person(people.superseded()), "SUPERSEDED_ID");
        verify(
                "old number of two",
                person(shared.holders().get(0))
                        .put("oldNumber", shared.oldNumber())
                        .without(List.of("personalNumber")),
                "AMBIGUOUS");
        ObjectNode byNumber = JsonNodeFactory.instance.objectNode().put("personalNumber", number);
        add("whole record", "justice", "population.lookup", "civil-status-registration", byNumber, "FOUND");
        add("purpose not agreed", "evn", VERIFY, "marketing", person(living), "HUB-403-PURPOSE");
    }

    private void betweenAgencies() {
        example("customer", "evn", "find-customer", "found", "FOUND");
        example("no such customer", "evn", "find-customer", "not-found", "NOT_FOUND");
        example("birth", "justice", "find-birth-registration", "found", "FOUND");
    }

    private void verify(String shows, ObjectNode body, String expected) {
        add(shows, "evn", VERIFY, CONTRACT, body, expected);
    }

    /** Asks what the example beside the connector asks. */
    private void example(String shows, String connector, String operation, String name, String expected) {
        ObjectNode body = (ObjectNode)
                Examples.of(connectors.resolve(connector), operation, name).request();
        add(shows, "government-office", connector + "." + operation, DOSSIER, body, expected);
    }

    private void add(String shows, String agency, String operation, String purpose, ObjectNode body, String expected) {
        String id = String.format(Locale.ROOT, "demo-%02d", all.size() + 1);
        all.add(new Sample(id, shows, agency, operation, purpose, body, expected));
    }

    static ObjectNode person(SyntheticPerson person) {
        return person(person.personalNumber(), person.fullName(), person.dateOfBirth());
    }

    static ObjectNode person(String number, String name, String born) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("personalNumber", number)
                .put("fullName", name)
                .put("dateOfBirth", born);
    }
}
