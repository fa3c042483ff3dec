package vn.lienthong.hub.context;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

import static org.assertj.core.api.Assertions.assertThat;

class DataExchangeTest {
    private static final ObjectNode REQUEST =
            JsonNodeFactory.instance.objectNode().put("customerCode", "PE01000012345");
    private static final OperationKey OPERATION = new OperationKey(new OperationName("evn", "find-customer"), "3f9a");
    private static final UUID CREDENTIAL = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void atTheDoorNothingIsKnownButWhatCame() {
        DataExchange exchange = DataExchange.of(arrival(Duration.ofSeconds(3)));
        assertThat(exchange)
                .isEqualTo(new DataExchange(
                        exchange.arrival(),
                        null,
                        null,
                        null,
                        BodyPolicy.DIGEST,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        false,
                        null));
        assertThat(exchange.isDecided()).isFalse();
    }

    @Test
    void eachStepAddsItsFindingAndKeepsTheOthers() {
        Arrival arrival = arrival(Duration.ofSeconds(3));
        ProviderCall call = new ProviderCall(Protocol.REST, 5, null);
        List<Subject> subjects = List.of(Subject.personalNumber("001090000001"));
        Outcome outcome = new Outcome.Failed(new HubFault(FaultCode.PROVIDER_FAILED));
        assertThat(DataExchange.of(arrival)
                        .withOutcome(outcome)
                        .withSubjects(subjects)
                        .withCall(call)
                        .withAgreed(Set.of("status"), MatchingRules.STRICT)
                        .withRequest(REQUEST, List.of("customerCode"))
                        .withOperation(OPERATION, BodyPolicy.NONE)
                        .withCaller(new Caller("government-office", CREDENTIAL))
                        .asChange())
                .isEqualTo(new DataExchange(
                        arrival,
                        "government-office",
                        CREDENTIAL,
                        OPERATION,
                        BodyPolicy.NONE,
                        REQUEST,
                        List.of("customerCode"),
                        Set.of("status"),
                        MatchingRules.STRICT,
                        call,
                        subjects,
                        true,
                        outcome));
    }

    @Test
    void aStepDoesNotChangeTheExchangeItBeganWith() {
        DataExchange before = DataExchange.of(arrival(Duration.ofSeconds(3)));
        before.withCaller(new Caller("evn", CREDENTIAL)).withPurpose("agreed");
        assertThat(before.agency()).isNull();
        assertThat(before.arrival().claims().purpose()).isNull();
    }

    @Test
    void thePurposeOfTheAgreementTakesThePlaceOfTheOneThatWasNotSaid() {
        DataExchange exchange = DataExchange.of(arrival(Duration.ofSeconds(3))).withPurpose("contract-holder-check");
        assertThat(exchange.arrival().claims().purpose()).isEqualTo("contract-holder-check");
        assertThat(exchange.id()).isEqualTo("0198c0de-0000-7000-8000-000000000001");
    }

    @Test
    void anOutcomeDecidesIt() {
        assertThat(DataExchange.of(arrival(Duration.ofSeconds(3)))
                        .withOutcome(new Outcome.Deferred(Instant.EPOCH))
                        .isDecided())
                .isTrue();
    }

    @Test
    void theTimeLeftIsWhatIsAllowedWithoutWhatHasPassed() {
        assertThat(arrival(Duration.ofHours(1)).timeLeft()).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
        assertThat(arrival(Duration.ZERO).timeLeft()).isLessThanOrEqualTo(Duration.ZERO);
    }

    private static Arrival arrival(Duration timeAllowed) {
        return new Arrival(
                "0198c0de-0000-7000-8000-000000000001",
                Instant.EPOCH,
                System.nanoTime(),
                timeAllowed,
                Protocol.REST,
                OPERATION.name(),
                "v1",
                new Credential.None(),
                Claims.NONE,
                new byte[0],
                null);
    }
}
