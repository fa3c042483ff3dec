package vn.lienthong.hub.attack;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.hub.running.WireCall;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.SimulatedProvider;

/** An operation, and a request for it that somebody is found by. */
record Target(RunningHub hub, Operation operation, ObjectNode request) {
    private static final AtomicLong LAST_TIMESTAMP = new AtomicLong();

    /** All operations of all connectors: a new folder is attacked by itself. */
    static List<Target> all(RunningHub hub) {
        Set<String> seen = new HashSet<>();
        return hub.application().getBean(Catalogue.class).operations().stream()
                // Who has a successor is not asked itself.
                .filter(operation -> !operation.life().isOver())
                // Of instances, which share everything but their connections, one is enough.
                .filter(operation -> seen.add(folder(hub, operation.key().name()) + "."
                        + operation.key().name().operation()))
                .map(operation -> new Target(
                        hub, operation, requestFor(hub, operation.key().name())))
                .toList();
    }

    private static String folder(RunningHub hub, OperationName name) {
        return hub.provider(name.connector()) == null
                ? name.connector()
                : hub.provider(name.connector()).id();
    }

    private static ObjectNode requestFor(RunningHub hub, OperationName name) {
        return name.connector().equals("population")
                ? hub.people(people -> requestFor(people, name.operation()))
                : (ObjectNode) Examples.of(hub.connectors().resolve(folder(hub, name)), name.operation(), "found")
                        .request();
    }

    /** The fields are in the order of the schema, which is that of the elements of SOAP. */
    private static ObjectNode requestFor(SamplePeople people, String operation) throws SQLException {
        SyntheticPerson adult = people.livingAdult();
        SyntheticPerson child = people.childOfAFamily();
        OldNumberHolders holders = people.oldNumberOfOne();
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        return switch (operation) {
            case "verify" ->
                request.put("personalNumber", adult.personalNumber()).put("fullName", adult.fullName());
            case "verify-relative" ->
                request.put("personalNumber", child.personalNumber())
                        .put("relation", "father")
                        .put("relativeNumber", people.fatherOf(child).personalNumber());
            case "confirm-number" ->
                request.put("personalNumber", holders.holders().get(0).personalNumber())
                        .put("oldNumber", holders.oldNumber());
            case "update-phone" ->
                request.put("personalNumber", adult.personalNumber())
                        .put("fullName", adult.fullName())
                        .put("dateOfBirth", adult.dateOfBirth())
                        // The number that is there: nothing is changed.
                        .put("phone", adult.phone());
            case "accesses" ->
                // A time before this test's own questions, which would be in the answer.
                request.put("personalNumber", child.personalNumber())
                        .put("from", "2020-01-01")
                        .put("to", "2020-01-31");
            default -> request.put("personalNumber", child.personalNumber());
        };
    }

    OperationName name() {
        return operation.key().name();
    }

    /** What keeps the requests that come to it; an operation of a database, which keeps none, stands for itself. */
    String system() {
        SimulatedProvider provider = hub.provider(name().connector());
        return provider == null ? name().toString() : provider.id();
    }

    /** The request in every protocol over HTTP, by the protocol's name. */
    Map<String, RawRequest> overHttp() {
        Map<String, RawRequest> requests = new LinkedHashMap<>();
        requests.put(
                "REST",
                request(operation.restPath(), "application/json", request.toString())
                        .header("Hub-Purpose", RunningHub.TESTING));
        for (SoapCall soap : SoapCall.values()) {
            requests.put(soap.name(), overSoap(soap));
        }
        wireCall().ifPresent(call -> requests.put("WIRE", overWire(call)));
        return requests;
    }

    /** What the wire format can say of it. */
    private Optional<WireCall> wireCall() {
        SyntheticPerson adult = hub.people(SamplePeople::livingAdult);
        SyntheticPerson child = hub.people(SamplePeople::childOfAFamily);
        WireCall call = switch (name().toString()) {
            case "population.lookup" -> WireCall.lookUp(adult);
            case "population.verify" -> WireCall.verification(adult);
            case "population.verify-relative" ->
                WireCall.verificationOf(child, "Cha", hub.people(people -> people.fatherOf(child)));
            default -> null;
        };
        return Optional.ofNullable(call).map(asked -> asked.integrated(RunningHub.TESTING, RunningHub.TESTING));
    }

    private RawRequest overWire(WireCall call) {
        List<String> headers = List.of("Host: " + hub.address().getAuthority(), "Content-Type: text/xml");
        String envelope = call.envelope().replace("<soap:Body>", "<soap:Header></soap:Header><soap:Body>");
        return new RawRequest(this::signIn, WireCall.PATH, headers, List.of(), envelope);
    }

    /** Each at another time: otherwise the second would be the first one once more. */
    private List<String> signIn() {
        String timestamp =
                Long.toString(LAST_TIMESTAMP.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis())));
        return List.of(
                "Timestamp: " + timestamp,
                "Authorization: "
                        + WireCall.authorization(hub.accountOf(RunningHub.TESTER), WireCall.PUBLIC_URL, timestamp));
    }

    private RawRequest overSoap(SoapCall soap) {
        String fields = request.properties().stream()
                .map(field -> "<" + field.getKey() + ">" + field.getValue().asText() + "</" + field.getKey() + ">")
                .collect(Collectors.joining());
        String body = SoapCall.element(name().connector(), CanonicalNames.requestElement(name()), fields);
        return request(
                "/soap/" + name().connector() + "/" + operation.interfaceVersion(),
                soap.contentType(),
                soap.envelope(RunningHub.TESTING, body));
    }

    private RawRequest request(String path, String type, String body) {
        List<String> headers = List.of(
                "Host: " + hub.address().getAuthority(),
                "Hub-Key: " + hub.keyOf(RunningHub.TESTER),
                "Content-Type: " + type);
        return new RawRequest(List::of, path, headers, List.of(), body);
    }
}
