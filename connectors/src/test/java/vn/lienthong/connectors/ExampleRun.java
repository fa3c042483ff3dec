package vn.lienthong.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** Examples of one connector through the real hub: each face is held against what comes and goes. */
record ExampleRun(RunningHub hub, ConnectorFolder connector) {

    void check(Example example) {
        SimulatedProvider provider = hub.provider(connector.id());
        provider.resetRequests();

        HubAnswer answer = hub.ask(RunningHub.TESTER, connector.id() + "." + example.operation())
                .purpose(RunningHub.TESTING)
                .with((ObjectNode) example.request())
                .send();

        String file =
                "connectors/" + connector.id() + "/examples/" + example.operation() + "/" + example.name() + ".yaml";
        assertThat(provider.requests())
                .as("%s: requests at the provider. The hub answered %s", file, answer.text())
                .hasSize(example.isSent() ? 1 : 0);
        if (example.isSent()) {
            assertThat(provider.received(example))
                    .as(
                            "%s: what the hub sent is what the example says%n%s",
                            file, provider.difference(example).replace("%", "%%"))
                    .isEqualTo(1);
        }
        if (example.fault().isMissingNode()) {
            assertThat(answer.json()).as("%s: the answer", file).isEqualTo(example.response());
        } else {
            assertThat(answer.outcome()).as("%s: the fault", file).isEqualTo(codeOf(example.fault()));
        }
    }

    private static String codeOf(JsonNode fault) {
        return fault.isTextual() ? fault.asText() : fault.path("code").asText();
    }
}
