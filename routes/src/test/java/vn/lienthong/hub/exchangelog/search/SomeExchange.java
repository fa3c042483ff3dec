package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.exchangelog.ExchangeLog;
import vn.lienthong.hub.exchangelog.ExchangeRecord;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** An exchange of a test, put together word by word. */
final class SomeExchange {
    private String agency = "evn";
    private String operation = "population.verify";
    private String requestId;
    private Outcome outcome = answered(Verdict.FULL_MATCH);
    private List<Subject> subjects = List.of();
    private Duration took = Duration.ofMillis(5);

    static SomeExchange of(String agency) {
        SomeExchange exchange = new SomeExchange();
        exchange.agency = agency;
        return exchange;
    }

    private static Outcome answered(Verdict verdict) {
        return new Outcome.Answered(verdict, JsonNodeFactory.instance.objectNode());
    }

    SomeExchange operation(String name) {
        this.operation = name;
        return this;
    }

    SomeExchange requestId(String id) {
        this.requestId = id;
        return this;
    }

    SomeExchange verdict(Verdict verdict) {
        this.outcome = answered(verdict);
        return this;
    }

    SomeExchange fault(FaultCode code) {
        this.outcome = new Outcome.Failed(new HubFault(code));
        return this;
    }

    SomeExchange about(String... numbers) {
        this.subjects = Stream.of(numbers).map(Subject::personalNumber).toList();
        return this;
    }

    SomeExchange took(long millis) {
        this.took = Duration.ofMillis(millis);
        return this;
    }

    String recordIn(ExchangeLog log, Instant receivedAt) {
        String id = id(receivedAt).toString();
        Arrival arrival = new Arrival(
                id,
                receivedAt,
                0,
                Duration.ofSeconds(10),
                Protocol.REST,
                OperationName.parse(operation).orElseThrow(),
                null,
                new Credential.None(),
                new Claims(null, null, requestId, null),
                new byte[0],
                null);
        DataExchange exchange = DataExchange.of(arrival).withSubjects(subjects).withOutcome(outcome);
        log.record(new ExchangeRecord(
                agency == null ? exchange : exchange.withCaller(new Caller(agency, null)),
                receivedAt,
                took.toNanos(),
                List.of("verdict"),
                new byte[0],
                1));
        return id;
    }

    /** RFC 9562, version 7. */
    private static UUID id(Instant time) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(
                time.toEpochMilli() << 16 | 7L << 12 | random.nextLong(1L << 12), 1L << 63 | random.nextLong() >>> 2);
    }
}
