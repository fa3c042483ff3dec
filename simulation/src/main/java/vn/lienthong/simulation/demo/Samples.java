package vn.lienthong.simulation.demo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.simulation.consumer.Ask;
import vn.lienthong.simulation.consumer.WayIn;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;

/** What is asked. To add a sample, add a line; each agency asks for the reasons that it has agreed on. */
final class Samples {

    private static final String VERIFY = "population.verify";
    private static final String LOOKUP = "population.lookup";
    private static final String PORTAL = "government-office";
    private static final String DOSSIER = "public-service-dossier";

    private final List<Sample> all = new ArrayList<>();
    private final Path connectors;

    private Samples(Path connectors) {
        this.connectors = connectors;
    }

    static List<Sample> of(SamplePeople people, Path connectors) throws SQLException {
        Samples samples = new Samples(connectors);
        samples.ofEvn(people);
        samples.ofOthersAboutPeople(people);
        samples.betweenAgencies();
        samples.refusals(people.livingAdult());
        samples.aboutFamilies(people);
        samples.aboutNumbers(people);
        samples.ofACitizen(people.livingAdult());
        MinistrySamples.addTo(samples::example);
        samples.anyToAny();
        samples.ofConsumers(people);
        samples.all.addAll(SoapSamples.of(samples.all));
        samples.all.addAll(FileSamples.of(samples.all));
        return List.copyOf(samples.all);
    }

    /** One for each verdict. */
    private void ofEvn(SamplePeople people) throws SQLException {
        SyntheticPerson living = people.livingAdult();
        String number = living.personalNumber();
        String name = living.fullName();
        String born = living.dateOfBirth();
        OldNumberHolders shared = people.oldNumberOfTwo();

        evn("as it is written", person(living), "FULL_MATCH");
        evn("capitals, decomposed", person(number, Spelling.capitalsDecomposed(name), born), "FULL_MATCH");
        evn("another name", person(number, "Tên Hoàn Toàn Khác", born), "DEVIATION");
        evn("deceased", person(people.deceased()), "DECEASED");
        evn("number of nobody", person(people.numberOfNobody(), name, born), "NOT_FOUND");
        evn("a digit too few", person(number.substring(1), name, born), "ILL_FORMED");
        evn("number issued anew", person(people.superseded()), "SUPERSEDED_ID");
        evn(
                "old number of two",
                person(shared.holders().get(0))
                        .put("oldNumber", shared.oldNumber())
                        .without(List.of("personalNumber")),
                "AMBIGUOUS");
    }

    private void ofOthersAboutPeople(SamplePeople people) throws SQLException {
        SyntheticPerson living = people.livingAdult();
        SyntheticPerson old = people.bornInAYear();
        ObjectNode asOfABank =
                person(living.personalNumber(), Spelling.withoutMarks(living.fullName()), living.dateOfBirth());
        ObjectNode byNumber = JsonNodeFactory.instance.objectNode().put("personalNumber", living.personalNumber());

        ask("a subscriber", "viettel", VERIFY, "subscriber-data-cleaning", person(living), "FULL_MATCH");
        ask("marks lost, as in a bank", "agribank", VERIFY, "account-holder-check", asOfABank, "DEVIATION");
        ask(
                "only the year is known",
                "social-insurance",
                VERIFY,
                "participant-data-check",
                person(old).put("sex", old.sex()),
                "FULL_MATCH");
        ask("whole record", "justice", LOOKUP, "civil-status-registration", byNumber, "FOUND");
        ask("is entitled", "social-insurance", LOOKUP, "entitlement-check", byNumber, "FOUND");
    }

    private void betweenAgencies() {
        example("customer", PORTAL, DOSSIER, "evn.find-customer", "found", "FOUND");
        example("no such customer", PORTAL, DOSSIER, "evn.find-customer", "not-found", "NOT_FOUND");
        example("birth", PORTAL, DOSSIER, "justice.find-birth-registration", "found", "FOUND");
        example("subscriber", PORTAL, DOSSIER, "viettel.find-subscriber", "found", "FOUND");
        example("provider fails", PORTAL, DOSSIER, "viettel.find-subscriber", "provider-fails", "HUB-502-PROVIDER");
        example("participant", PORTAL, DOSSIER, "social-insurance.find-participant", "found", "FOUND");
        example(
                "child to be insured",
                "social-insurance",
                "health-insurance-card",
                "justice.find-birth-registration",
                "found",
                "FOUND");
        example(
                "account to pay into",
                "social-insurance",
                "allowance-payment",
                "agribank.find-account-holder",
                "found",
                "FOUND");
        example(
                "no such account",
                "social-insurance",
                "allowance-payment",
                "agribank.find-account-holder",
                "not-found",
                "NOT_FOUND");
        example(
                "before an unsecured loan",
                "agribank",
                "credit-scoring",
                "state-bank.find-credit-standing",
                "found",
                "FOUND");
        example(
                "nobody has lent yet",
                "agribank",
                "credit-scoring",
                "state-bank.find-credit-standing",
                "not-found",
                "NOT_FOUND");
    }

    private void refusals(SyntheticPerson living) {
        ObjectNode withSex = person(living).put("sex", living.sex());
        ask("purpose not agreed", "evn", VERIFY, "marketing", person(living), "HUB-403-PURPOSE");
        ask("field not agreed", "viettel", VERIFY, "subscriber-data-cleaning", withSex, "HUB-403-FIELD");
        example("operation not agreed", "agribank", DOSSIER, "evn.find-customer", "found", "HUB-403-OPERATION");
    }

    private void aboutFamilies(SamplePeople people) throws SQLException {
        SyntheticPerson child = people.childOfAFamily();
        ObjectNode relation = JsonNodeFactory.instance
                .objectNode()
                .put("personalNumber", child.personalNumber())
                .put("relation", "father");
        ask(
                "a father",
                "social-insurance",
                "population.verify-relative",
                "entitlement-check",
                relation.deepCopy().put("relativeName", people.fatherOf(child).fullName()),
                "FULL_MATCH");
        ask(
                "no father",
                "social-insurance",
                "population.verify-relative",
                "entitlement-check",
                relation.deepCopy().put("relativeName", people.motherOf(child).fullName()),
                "DEVIATION");
        ask(
                "household",
                "social-insurance",
                "population.household",
                "household-insurance",
                JsonNodeFactory.instance.objectNode().put("personalNumber", child.personalNumber()),
                "FOUND");
    }

    private void aboutNumbers(SamplePeople people) throws SQLException {
        SyntheticPerson subscriber = people.livingAdult();
        OldNumberHolders holders = people.oldNumberOfOne();
        ask(
                "number of an old card",
                PORTAL,
                "population.confirm-number",
                DOSSIER,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("personalNumber", holders.holders().get(0).personalNumber())
                        .put("oldNumber", holders.oldNumber()),
                "FULL_MATCH");
        ask(
                "subscriber's number",
                "viettel",
                "population.update-phone",
                "subscriber-number-update",
                person(subscriber).put("phone", "0320000001"),
                "FULL_MATCH");
    }

    /** Everything before was asked about this person as well. */
    private void ofACitizen(SyntheticPerson citizen) {
        ask(
                "who looked at my data?",
                PORTAL,
                "population.accesses",
                "own-data-request",
                JsonNodeFactory.instance.objectNode().put("personalNumber", citizen.personalNumber()),
                "FOUND");
    }

    /** Whatever the consumer speaks, and whatever the provider does. */
    private void anyToAny() {
        example(
                "SOAP asks REST",
                "social-insurance",
                "allowance-payment",
                "agribank.find-account-holder",
                "found",
                "FOUND",
                WayIn.SOAP_11);
        example(
                "REST asks files: deferred, fetched later",
                "labour",
                "benefit-review",
                "unions.find-member",
                "found",
                "FOUND",
                WayIn.REST);
        example("a file asks SOAP", PORTAL, DOSSIER, "justice.find-birth-registration", "found", "FOUND", WayIn.FILE);
    }

    /** Everybody who answers asks as well. */
    private void ofConsumers(SamplePeople people) throws SQLException {
        for (ConnectorFolder connector : ConnectorFolder.allBelow(connectors)) {
            for (Ask ask : Ask.of(connector.path())) {
                ask(
                        ask.description(),
                        ask.agency(),
                        ask.operation(),
                        ask.purpose(),
                        ask.request(people),
                        ask.answer(),
                        ask.over());
            }
        }
    }

    private void evn(String shows, ObjectNode body, String expected) {
        ask(shows, "evn", VERIFY, "contract-holder-check", body, expected);
    }

    /** Asks what the example beside the connector asks. */
    private void example(
            String shows, String agency, String purpose, String operation, String example, String expected) {
        example(shows, agency, purpose, operation, example, expected, WayIn.REST);
    }

    private void example(
            String shows,
            String agency,
            String purpose,
            String operation,
            String example,
            String expected,
            WayIn over) {
        String[] parts = operation.split("\\.");
        Example beside = Examples.of(connectors.resolve(parts[0]), parts[1], example);
        ask(shows, agency, operation, purpose, (ObjectNode) beside.request(), expected, over);
    }

    private void ask(String shows, String agency, String operation, String purpose, ObjectNode body, String expected) {
        ask(shows, agency, operation, purpose, body, expected, WayIn.REST);
    }

    private void ask(
            String shows,
            String agency,
            String operation,
            String purpose,
            ObjectNode body,
            String expected,
            WayIn over) {
        String id = String.format(Locale.ROOT, "demo-%02d", all.size() + 1);
        all.add(new Sample(id, shows, agency, operation, purpose, body, expected, over));
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
