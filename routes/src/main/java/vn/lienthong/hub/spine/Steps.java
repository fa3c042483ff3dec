package vn.lienthong.hub.spine;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.agreement.Agencies;
import vn.lienthong.hub.agreement.Agreement.Grant;
import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.CanonicalSchema.Violation;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.IntentRecorder;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.PromisedAnswers;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.RequestReader;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The steps of the spine but for the call itself, in the order in which they are taken. */
@Component
final class Steps {
    private static final Set<String> ALWAYS_LEAVE = Set.of(CanonicalSchema.VERDICT, CanonicalSchema.ILL_FORMED);

    private final Agencies agencies;
    private final Agreements agreements;
    private final Purposes purposes;
    private final Catalogue catalogue;
    private final IntentRecorder intents;
    private final PromisedAnswers promises;
    private final Map<Protocol, RequestReader> readers = new EnumMap<>(Protocol.class);

    Steps(
            Agencies agencies,
            Agreements agreements,
            Purposes purposes,
            Catalogue catalogue,
            IntentRecorder intents,
            PromisedAnswers promises,
            List<RequestReader> readers) {
        this.agencies = agencies;
        this.agreements = agreements;
        this.purposes = purposes;
        this.catalogue = catalogue;
        this.intents = intents;
        this.promises = promises;
        readers.forEach(reader -> this.readers.put(reader.protocol(), reader));
    }

    /** Whose request is it? */
    DataExchange identifyAgency(DataExchange exchange) {
        return exchange.withCaller(agencies.identify(exchange.arrival().credential()));
    }

    /** What is asked, of which operation, and why? Its structure must be right; its content is looked at later. */
    DataExchange parseRequest(DataExchange exchange) {
        Arrival arrival = exchange.arrival();
        if (arrival.refusal() != null) {
            throw arrival.refusal();
        }
        if (arrival.fetched() != null) {
            return promised(exchange);
        }
        Operation operation = operation(arrival);
        DataExchange withOperation = purposes.stated(exchange).withOperation(operation.key(), operation.keepBody());
        ObjectNode request = readers.get(arrival.protocol())
                .read(
                        arrival.atVersion(operation.interfaceVersion()),
                        operation.request().document());
        List<Violation> violations = operation.request().check(request);
        List<Violation> structural =
                violations.stream().filter(Violation::structural).toList();
        if (!structural.isEmpty()) {
            throw new HubFault(FaultCode.SCHEMA_VIOLATED, Wording.of(structural));
        }
        return withOperation.withRequest(
                request, violations.stream().map(Violation::field).toList());
    }

    /** Whoever comes for a promised answer asks for what was asked then, and for the same purpose. */
    private DataExchange promised(DataExchange exchange) {
        Arrival arrival = exchange.arrival();
        PromisedAnswers.Promise promise = promises.find(arrival.fetched(), exchange.agency())
                .orElseThrow(() -> new HubFault(FaultCode.EXCHANGE_UNKNOWN));
        Arrival same = arrival.ofPromise(promise.operation(), promise.purpose());
        Operation operation = operation(same);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        promise.fields().forEach(fields.putArray(CanonicalSchema.FIELDS)::add);
        return exchange.withArrival(same)
                .withOperation(operation.key(), operation.keepBody())
                .withRequest(fields, List.of());
    }

    private Operation operation(Arrival arrival) {
        return Optional.ofNullable(arrival.operation())
                .flatMap(catalogue::operation)
                .filter(found -> arrival.interfaceVersion() == null
                        || arrival.interfaceVersion().equals(found.interfaceVersion()))
                .orElseThrow(() -> new HubFault(FaultCode.OPERATION_UNKNOWN));
    }

    /** May this agency ask that, for this purpose, today, this often? */
    DataExchange checkAgreement(DataExchange exchange) {
        ObjectNode request = exchange.request();
        Operation operation = catalogue.operation(exchange.operation());
        Set<String> listed = fieldsListed(request);
        Set<String> asked = new LinkedHashSet<>(listed);
        if (operation.verification()) {
            asked.addAll(fieldsVerified(operation, request));
        }
        DataExchange forPurpose = purposes.meant(exchange);
        Grant grant = agreements.authorise(
                exchange.agency(),
                operation.key().name(),
                forPurpose.arrival().claims().purpose(),
                asked);
        return forPurpose
                .withAgreed(listed.isEmpty() ? grant.fields() : asked, grant.matching())
                .withRequest(withoutFields(request), exchange.illFormed());
    }

    /** The list of fields is for the hub; no provider gets it. */
    private static ObjectNode withoutFields(ObjectNode request) {
        return request.has(CanonicalSchema.FIELDS) ? request.deepCopy().without(CanonicalSchema.FIELDS) : request;
    }

    private static Set<String> fieldsListed(ObjectNode request) {
        Set<String> listed = new LinkedHashSet<>();
        request.path(CanonicalSchema.FIELDS).forEach(field -> listed.add(field.asText()));
        return listed;
    }

    /** What is verified is asked as well; only the keys of the person have no verdict of their own. */
    private static Set<String> fieldsVerified(Operation operation, ObjectNode request) {
        Set<String> verified = new LinkedHashSet<>();
        request.fieldNames().forEachRemaining(verified::add);
        verified.removeIf(field -> !operation.response().has(field));
        return verified;
    }

    /** Can it be true? What cannot is answered here, and nobody is asked. */
    DataExchange checkRequest(DataExchange exchange) {
        if (exchange.illFormed().isEmpty()) {
            return exchange;
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(CanonicalSchema.VERDICT, Verdict.ILL_FORMED.name());
        ArrayNode fields = body.putArray(CanonicalSchema.ILL_FORMED);
        exchange.illFormed().stream().distinct().forEach(fields::add);
        return exchange.withOutcome(new Outcome.Answered(Verdict.ILL_FORMED, body));
    }

    /**
     * Will something be changed? Then it is recorded before anybody is asked to change it. The intent of what is delivered
     * again was recorded the first time.
     */
    DataExchange recordIntent(DataExchange exchange) {
        if (exchange.isDecided() || !catalogue.operation(exchange.operation()).changes()) {
            return exchange;
        }
        DataExchange change = exchange.asChange().withSubjects(named(exchange.request()));
        if (!exchange.isRedelivery()) {
            intents.intend(change);
        }
        return change;
    }

    /** Whom the request names: until there is an answer, nobody knows a better number. */
    private static List<Subject> named(ObjectNode request) {
        String number = request.path("personalNumber").textValue();
        return number == null ? List.of() : List.of(Subject.personalNumber(number));
    }

    /** Whatever the provider said, no more leaves than is agreed. */
    DataExchange limitFields(DataExchange exchange) {
        if (!(exchange.outcome() instanceof Outcome.Answered answered)) {
            return exchange;
        }
        // A new object around the same values: what nobody changes need not be copied.
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : answered.body().properties()) {
            if (ALWAYS_LEAVE.contains(field.getKey()) || exchange.fields().contains(field.getKey())) {
                body.set(field.getKey(), field.getValue());
            }
        }
        return exchange.withOutcome(new Outcome.Answered(answered.verdict(), body));
    }

    private static String promisedBy(DataExchange exchange) {
        UUID fetched = exchange.arrival().fetched();
        return fetched == null ? exchange.id() : fetched.toString();
    }

    /** The canonical form of what leaves: the answer, or a receipt; null for a fault, which the door writes. */
    ObjectNode render(DataExchange exchange) {
        if (exchange.outcome() instanceof Outcome.Answered answered) {
            return answered.body();
        }
        if (exchange.outcome() instanceof Outcome.Deferred deferred) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("exchangeId", promisedBy(exchange))
                    .put("answerExpectedBy", deferred.answerExpectedBy().toString());
        }
        return null;
    }
}
