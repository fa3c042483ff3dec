package vn.lienthong.hub.context;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever ends up in a log or an exception by accident shows neither a secret nor a citizen. */
class TextOfSecretsTest {
    private static final String SECRET = "evn.q83secret";
    private static final String NUMBER = "001090000001";
    private static final String NAME = "Nguyễn Văn An";
    private static final String OFFICER = "officer-7";

    private static final ObjectNode PERSON =
            JsonNodeFactory.instance.objectNode().put("personalNumber", NUMBER).put("fullName", NAME);
    private static final Subject SUBJECT = Subject.personalNumber(NUMBER);
    private static final Arrival ARRIVAL = new Arrival(
            "0198c0de-0000-7000-8000-000000000001",
            Instant.EPOCH,
            0,
            Duration.ofSeconds(3),
            Protocol.REST,
            new OperationName("population", "verify"),
            "v1",
            new Credential.HubKey(SECRET),
            new Claims("purpose-1", OFFICER, "request-" + NUMBER, null),
            PERSON.toString().getBytes(StandardCharsets.UTF_8),
            null);
    private static final DataExchange EXCHANGE = DataExchange.of(ARRIVAL)
            .withCaller(new Caller("evn", null))
            .withRequest(PERSON, List.of())
            .withAgreed(Set.of("fullName"), MatchingRules.STRICT)
            .withSubjects(List.of(SUBJECT))
            .withOutcome(new Outcome.Answered(Verdict.FULL_MATCH, PERSON));

    static Stream<Object> whateverCarriesASecretOrACitizen() {
        return Stream.of(
                ARRIVAL,
                ARRIVAL.claims(),
                EXCHANGE,
                EXCHANGE.outcome(),
                new ProviderAnswer(Verdict.FOUND, PERSON, List.of(SUBJECT)),
                SUBJECT,
                List.of(SUBJECT),
                new Subject("phone", NUMBER),
                ARRIVAL.credential(),
                new Credential.SignIn(true, OFFICER, NUMBER, new byte[0], SECRET, new byte[0]),
                new Attempt(ARRIVAL.id(), Instant.EPOCH, 0, Duration.ZERO, ARRIVAL.body()));
    }

    @ParameterizedTest
    @MethodSource("whateverCarriesASecretOrACitizen")
    void itsTextShowsNeither(Object carrier) {
        assertThat(carrier.toString()).doesNotContain(SECRET, NUMBER, NAME, OFFICER);
    }

    @Test
    void anOperatorStillSeesWhichExchangeItIs() {
        assertThat(EXCHANGE.toString()).contains(ARRIVAL.id(), "REST", "population.verify", "evn", "FULL_MATCH");
    }

    @Test
    void anOperatorStillSeesWhatKindOfKeyASubjectHas() {
        assertThat(SUBJECT).hasToString("Subject[personal-number]");
    }
}
