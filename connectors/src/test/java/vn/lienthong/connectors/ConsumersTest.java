package vn.lienthong.connectors;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.hub.wayin.file.DroppedFile;
import vn.lienthong.simulation.consumer.Ask;
import vn.lienthong.simulation.consumer.WayIn;
import vn.lienthong.simulation.provider.ConnectorFolder;

import static org.assertj.core.api.Assertions.assertThat;

/** The other direction: what the agency behind each connector asks itself, under its own agreement and over its way in. */
@ExtendWith(RunningHubExtension.class)
class ConsumersTest {
    private final RunningHub hub;

    ConsumersTest(RunningHub hub) {
        this.hub = hub;
    }

    @TestFactory
    Stream<DynamicTest> everyAgencyGetsTheAnswerThatItsFolderSays() {
        return TestedConnectors.of(hub).stream()
                .flatMap(connector -> Ask.of(connector.path()).stream())
                .map(ask -> DynamicTest.dynamicTest(
                        ask.agency() + " asks " + ask.operation() + " over "
                                + ask.over().shown(),
                        () -> assertThat(answer(ask)).as(ask.description()).isEqualTo(ask.answer())));
    }

    @TestFactory
    Stream<DynamicTest> everyAgencyWithAnAgreementSaysWhatItAsks() {
        return TestedConnectors.of(hub, this::mayAsk).stream()
                .map(connector -> DynamicTest.dynamicTest(
                        connector.id(),
                        () -> assertThat(Ask.of(connector.path()))
                                .as("asks in asks.yaml")
                                .isNotEmpty()));
    }

    private boolean mayAsk(ConnectorFolder connector) {
        Path agreements = hub.connectors().resolveSibling("config/agreements");
        return connector.ids().stream().anyMatch(id -> Files.exists(agreements.resolve(id + ".yaml")));
    }

    private String answer(Ask ask) {
        ObjectNode request = hub.people(ask::request);
        return switch (ask.over()) {
            case REST ->
                hub.ask(ask.agency(), ask.operation())
                        .purpose(ask.purpose())
                        .with(request)
                        .send()
                        .outcome();
            case SOAP_11, SOAP_12 -> overSoap(ask, request);
            case FILE -> inAFile(ask, request);
        };
    }

    private String overSoap(Ask ask, ObjectNode request) {
        SoapCall soap = ask.over() == WayIn.SOAP_12 ? SoapCall.SOAP_12 : SoapCall.SOAP_11;
        String[] name = ask.operation().split("\\.");
        String content = request.properties().stream()
                .map(field -> "<%1$s>%2$s</%1$s>"
                        .formatted(field.getKey(), field.getValue().asText()))
                .collect(Collectors.joining());
        HubAnswer answer = soap.by(
                        hub,
                        ask.agency(),
                        name[0],
                        soap.envelope(ask.purpose(), SoapCall.element(name[0], name[1] + "Request", content)))
                .send();
        return answer.outcome();
    }

    private String inAFile(Ask ask, ObjectNode request) {
        List<Map.Entry<String, JsonNode>> fields = List.copyOf(request.properties());
        String header = fields.stream().map(Map.Entry::getKey).collect(Collectors.joining(","));
        String row = fields.stream().map(field -> field.getValue().asText()).collect(Collectors.joining(","));
        String meta = "{\"purpose\": \"%s\"}".formatted(ask.purpose());
        var result = new DroppedFile(
                        hub,
                        ask.agency(),
                        ask.operation(),
                        (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8),
                        meta)
                .rows()
                .get(0);
        return result.getField("verdict") + result.getField("faultCode");
    }
}
