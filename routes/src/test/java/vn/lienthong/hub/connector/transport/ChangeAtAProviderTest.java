package vn.lienthong.hub.connector.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** A change at a system over SOAP, which nobody can take back: a report of lodging. */
@ExtendWith(RunningHubExtension.class)
class ChangeAtAProviderTest {
    private static final String CONNECTOR = "public-security";
    private static final String OPERATION = "report-lodging";

    private final RunningHub hub;

    ChangeAtAProviderTest(RunningHub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @CsvSource({"found, FOUND", "provider-breaks-off, HUB-502-ANSWER"})
    void itIsRecordedAheadOfItsOutcomeAndHandedInOnceWhateverBecomesOfIt(String name, String outcome) {
        Example example = Examples.of(hub.connectors().resolve(CONNECTOR), OPERATION, name);
        SimulatedProvider provider = hub.provider(CONNECTOR);
        provider.resetRequests();

        HubAnswer answer = hub.ask(RunningHub.TESTER, CONNECTOR + "." + OPERATION)
                .purpose(RunningHub.TESTING)
                .with((ObjectNode) example.request())
                .send();

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(provider.received(example)).isEqualTo(1);
        assertThat(hub.hubDatabase()
                        .queryForList(
                                "select kind from exchange_record where exchange_id = ?::uuid order by recorded_at, position",
                                String.class,
                                answer.exchangeId()))
                .containsExactly("INTENT", "OUTCOME");
    }
}
