package vn.lienthong.connectors;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.SimulatedFilePartner;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Examples of one connector through the real hub: each face is held against what comes and goes. */
record ExampleRun(RunningHub hub, ConnectorFolder connector) {

    void check(Example example) {
        SimulatedProvider provider = hub.provider(connector.ids().get(0));
        provider.resetRequests();

        HubAnswer answer = answer(example);

        String file = file(example);
        List<Example> sent = example.isSent() ? List.of(example) : Examples.askedBy(connector.path(), example);
        assertThat(provider.requests())
                .as("%s: requests at the provider. The hub answered %s", file, answer.text())
                .hasSameSizeAs(sent);
        for (Example one : sent) {
            assertThat(provider.received(one))
                    .as(
                            "%s: what the hub sent is what the example %s says%n%s",
                            file, one, provider.difference(one).replace("%", "%%"))
                    .isEqualTo(1);
        }
        checkAnswer(answer, example, file);
    }

    void checkAtDatabase(Example example) {
        ReceivedQueries queries = ReceivedQueries.from(hub.database());

        HubAnswer answer = answer(example);

        String file = file(example);
        assertThat(queries.parameters())
                .as("%s: parameters at the database. The hub answered %s", file, answer.text())
                .isEqualTo(ReceivedQueries.expected(connector, example));
        checkAnswer(answer, example, file);
    }

    void checkInFiles(Example example) {
        SimulatedFilePartner partner = hub.partner(connector.ids().get(0));
        partner.forget();

        HubAnswer answer = answer(example);

        String file = file(example);
        assertThat(answer.status()).as("%s: the answer at once", file).isEqualTo(example.isSent() ? 202 : 200);
        if (example.isSent()) {
            answer = fetched(answer.json().path("exchangeId").asText());
            assertThat(partner.received(example))
                    .as("%s: the row that the hub sent", file)
                    .isEqualTo(1);
        }
        checkAnswer(answer, example, file);
    }

    /** What the caller gets as soon as there is something. */
    private HubAnswer fetched(String exchangeId) {
        HubRequest fetch = hub.request("/api/exchanges/" + exchangeId).header("Hub-Key", hub.keyOf(RunningHub.TESTER));
        return await().atMost(20, TimeUnit.SECONDS).until(fetch::get, answer -> answer.status() != 202);
    }

    private HubAnswer answer(Example example) {
        return hub.ask(RunningHub.TESTER, connector.ids().get(0) + "." + example.operation())
                .purpose(RunningHub.TESTING)
                .with((ObjectNode) example.request())
                .send();
    }

    private String file(Example example) {
        return "connectors/" + connector.id() + "/examples/" + example.operation() + "/" + example.name() + ".yaml";
    }

    private static void checkAnswer(HubAnswer answer, Example example, String file) {
        if (example.fault().isMissingNode()) {
            assertThat(answer.json()).as("%s: the answer", file).isEqualTo(example.response());
        } else {
            assertThat(answer.outcome())
                    .as("%s: the fault", file)
                    .isEqualTo(code(example).asText());
        }
    }

    /** With which an example ends that ends with a fault. */
    static JsonNode code(Example example) {
        return example.fault().isTextual() ? example.fault() : example.fault().path("code");
    }
}
