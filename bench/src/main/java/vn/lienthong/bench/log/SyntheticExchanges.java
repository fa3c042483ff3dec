package vn.lienthong.bench.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.ProviderCall;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.exchangelog.ExchangeRecord;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Exchanges that nobody ever made, each with everything that a look-up can have: spread evenly over a stretch of time, over
 * agencies of which a few ask most, and over people of whom each is asked about twenty times. The same number always makes
 * the same exchange.
 */
final class SyntheticExchanges {
    static final int AGENCIES = 60;

    private static final int RECORDS_OF_A_PERSON = 20;
    private static final List<OperationName> OPERATIONS = List.of(
            new OperationName("population", "lookup"),
            new OperationName("population", "lookup"),
            new OperationName("population", "verify"),
            new OperationName("population", "household"),
            new OperationName("evn", "find-customer"));
    private static final String REVISION = "5f2a".repeat(16);
    private static final List<String> FIELDS = List.of(
            "verdict",
            "personalNumber",
            "oldNumbers",
            "fullName",
            "dateOfBirth",
            "sex",
            "ethnicGroup",
            "maritalStatus",
            "permanentResidence",
            "householdNumber",
            "state",
            "phone");
    private static final String ANSWER = "x".repeat(1_200);

    private final long records;
    private final Instant start;
    private final Duration span;
    private final long people;

    SyntheticExchanges(long records, Instant start, Duration span) {
        this.records = records;
        this.start = start;
        this.span = span;
        this.people = Math.max(1, records / RECORDS_OF_A_PERSON);
    }

    Instant timeOf(long number) {
        return start.plusNanos(span.toNanos() / records * number / 1_000 * 1_000);
    }

    /** Some agency: those with small numbers more often. */
    static String agency(SplittableRandom random) {
        double chance = random.nextDouble();
        return "agency-%02d-of-the-bench".formatted((int) (AGENCIES * chance * chance * chance));
    }

    Subject person(SplittableRandom random) {
        return Subject.personalNumber("%012d".formatted(random.nextLong(people)));
    }

    /** The id of an exchange: RFC 9562, version 7, of its time. */
    UUID idOf(long number) {
        SplittableRandom random = new SplittableRandom(number);
        long version = 7L << 12;
        long variant = 1L << 63;
        return new UUID(
                timeOf(number).toEpochMilli() << 16 | version | random.nextLong(1L << 12),
                variant | random.nextLong() >>> 2);
    }

    /** The caller's own id of a request. */
    String requestIdOf(long number) {
        return "request-%016x".formatted(new SplittableRandom(-number).nextLong());
    }

    ExchangeRecord record(long number) {
        SplittableRandom random = new SplittableRandom(~number);
        String agency = agency(random);
        OperationName operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
        Subject person = person(random);
        byte[] request = ("{\"personalNumber\":\"" + person.key() + "\"}").getBytes(StandardCharsets.UTF_8);
        DataExchange exchange = DataExchange.of(arrival(number, operation, request, random))
                .withCaller(new Caller(agency, new UUID(agency.hashCode(), 1)))
                .withOperation(new OperationKey(operation, REVISION), BodyPolicy.DIGEST)
                .withCall(new ProviderCall(Protocol.SQL, random.nextLong(3_000_000), null))
                .withSubjects(
                        operation.operation().equals("household") ? List.of(person, person(random)) : List.of(person))
                .withOutcome(outcome(operation, random));
        return new ExchangeRecord(
                exchange,
                timeOf(number),
                random.nextLong(8_000_000),
                FIELDS,
                (ANSWER + number).getBytes(StandardCharsets.UTF_8),
                1);
    }

    private Arrival arrival(long number, OperationName operation, byte[] request, SplittableRandom random) {
        Claims claims = new Claims(
                "public-service-dossier",
                "officer-%05d".formatted(random.nextInt(20_000)),
                requestIdOf(number),
                "00-%016x%016x-%016x-01".formatted(random.nextLong(), random.nextLong(), random.nextLong()));
        return new Arrival(
                idOf(number).toString(),
                timeOf(number),
                0,
                Duration.ofSeconds(10),
                Protocol.REST,
                operation,
                null,
                new Credential.None(),
                claims,
                request,
                null);
    }

    private static Outcome outcome(OperationName operation, SplittableRandom random) {
        int chance = random.nextInt(100);
        if (chance == 0) {
            return new Outcome.Failed(new HubFault(FaultCode.PROVIDER_UNREACHABLE));
        }
        Verdict found = operation.operation().equals("verify") ? Verdict.FULL_MATCH : Verdict.FOUND;
        return new Outcome.Answered(chance < 40 ? Verdict.NOT_FOUND : found, JsonNodeFactory.instance.objectNode());
    }
}
