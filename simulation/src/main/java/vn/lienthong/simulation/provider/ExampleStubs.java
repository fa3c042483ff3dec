package vn.lienthong.simulation.provider;

import java.util.ArrayList;
import java.util.List;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/** What a simulated system does, as its connector's examples say. */
final class ExampleStubs {

    /** Mappings from {@code stub/} have WireMock's own priority, 5, and so come before the examples. */
    static final int EXAMPLES = 100;

    private static final int EVERYTHING_ELSE = 1000;

    private final ConnectorFolder connector;

    ExampleStubs(ConnectorFolder connector) {
        this.connector = connector;
    }

    List<MappingBuilder> all() {
        List<Example> sent =
                Examples.of(connector.path()).stream().filter(Example::isSent).toList();
        refuseContradictions(sent);
        List<MappingBuilder> stubs = new ArrayList<>();
        for (Example example : sent) {
            stubs.add(condition(connector, example).atPriority(EXAMPLES).willReturn(answer(example)));
        }
        stubs.add(SimulatedTokens.stub().atPriority(EXAMPLES));
        stubs.add(any(anyUrl()).atPriority(EVERYTHING_ELSE).willReturn(unknown()));
        return stubs;
    }

    static MappingBuilder condition(ConnectorFolder connector, Example example) {
        return connector.isSoap()
                ? ExpectedRequest.soap(example, connector.soap())
                : ExpectedRequest.rest(example, connector.isXml());
    }

    private ResponseDefinitionBuilder answer(Example example) {
        return connector.isSoap()
                ? SimulatedResponse.soap(example, connector.soap())
                : SimulatedResponse.rest(example, connector.isXml());
    }

    private ResponseDefinitionBuilder unknown() {
        return connector.isSoap()
                ? aResponse()
                        .withStatus(500)
                        .withHeader("Content-Type", connector.soap().contentType())
                        .withBody(connector.soap().fault(connector.soap().clientCode(), "unknown request"))
                : aResponse()
                        .withStatus(501)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":\"no example sends this\"}");
    }

    /** One request cannot have two answers: only one of the two examples would ever be simulated. */
    private static void refuseContradictions(List<Example> examples) {
        for (int i = 0; i < examples.size(); i++) {
            for (Example earlier : examples.subList(0, i)) {
                Example later = examples.get(i);
                if (later.sent().equals(earlier.sent()) && !later.received().equals(earlier.received())) {
                    throw new BrokenExampleException(
                            later.file(),
                            "received",
                            "differs from the one in %s, but the same is sent: let them ask for different things"
                                    .formatted(earlier));
                }
            }
        }
    }
}
