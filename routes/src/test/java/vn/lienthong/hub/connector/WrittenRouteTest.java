package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.connector.transport.HttpTransports;
import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.ProviderAnswer;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.connector.Json.object;

/** Routes that an integrator wrote, over the simulated business registry. */
class WrittenRouteTest {
    private static final String OPERATION = "planning.list-registrations-of-day";
    private static final String BEGINNING = """
            - route:
                id: list-registrations-of-day
                from:
                  uri: direct:list-registrations-of-day
                  steps:
            """;
    private static final String ASK = """
                    - setBody: {language: {language: jslt, expression: '{"from": $request.date, "to": $request.date}'}}
                    - to: direct:list-registrations
            """;

    private ConnectorFolders connectors;
    private SimulatedProvider registry;
    private CamelContext camel;

    @BeforeEach
    void copyTheConnector(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("planning");
        registry = SimulatedProvider.start(connectors.folder("planning"));
        camel = new DefaultCamelContext();
    }

    @AfterEach
    void stop() throws IOException {
        camel.stop();
        registry.close();
    }

    @Test
    void theAnswersOfSeveralCallsBecomeOne() throws Exception {
        start(connectors.read(settings()));
        ProviderAnswer answer = answer(ask("2023-06-12", Duration.ofSeconds(20)));
        assertThat(answer.body().path("total").intValue()).isEqualTo(3);
        assertThat(answer.body().path("items").findValuesAsText("enterpriseCode"))
                .containsExactly("0100000311", "0100000312", "0100000313");
        assertThat(registry.requests()).hasSize(2);
    }

    @Test
    void everyNodeHasANameThatHawtioShowsWhole() throws Exception {
        write(ASK + """
                    - choice:
                        when:
                          - language: {language: jslt, expression: '.total > 2'}
                            steps:
                              - to: {uri: direct:list-registrations}
                          - language: {language: jslt, expression: '.total > 1'}
                            steps:
                              - setVariable: {name: total, language: {language: jslt, expression: '.total'}}
                        otherwise:
                          steps:
                            - loop:
                                doWhile: true
                                language: {language: jslt, expression: 'false'}
                                steps:
                                  - setBody: {id: never, language: {language: jslt, expression: '.'}}
            """);
        start(connectors.read(settings()));
        RouteDefinition route = ((ModelCamelContext) camel)
                .getRouteDefinitions().stream()
                        .filter(one -> one.getRouteId().startsWith(OPERATION + "@"))
                        .findFirst()
                        .orElseThrow();
        List<String> ids = ids(route.getOutputs());
        assertThat(ids)
                .allMatch(id -> id != null && id.length() <= 34 && id.endsWith("-registrations-day"))
                .doesNotHaveDuplicates()
                .contains(
                        "map-registrations-day",
                        "check-registrations-day",
                        "call-registrations-day",
                        "read-registrations-day",
                        "choose-registrations-day",
                        "when-2-registrations-day",
                        "otherwise-registrations-day",
                        "repeat-registrations-day",
                        "never-registrations-day",
                        "map-answer-registrations-day");
    }

    @ParameterizedTest
    @CsvSource({"2023-06-12, 3", "2023-06-04, 1"})
    void aChoiceTakesTheFirstCaseThatHolds(String date, int total) throws Exception {
        write(ASK + """
                    - choice:
                        when:
                          - language: {language: jslt, expression: '.verdict == "FOUND"'}
                            steps:
                              - setBody: {language: {language: jslt, expression: '{"total": .total, "items": .items}'}}
                        otherwise:
                          steps:
                            - setBody:
                                language:
                                  language: jslt
                                  expression: |
                                    {"total": 1,
                                     "items": [{"enterpriseCode": "1", "enterpriseName": "x", "event": "founded",
                                                "date": $request.date}]}
            """);
        start(connectors.read(settings()));
        assertThat(answer(ask(date, Duration.ofSeconds(20)))
                        .body()
                        .path("total")
                        .intValue())
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "loop: {doWhile: true, language: {language: jslt, expression: 'true'}, steps: [setBody: {language: {language: jslt, expression: '.'}}]} | takes more than 500 steps",
                "loop: {doWhile: true, language: {language: jslt, expression: '.date'}, steps: [to: direct:list-registrations]} | a condition of the connector's route is neither true nor false",
                "to: direct:list-registrations | what the connector's route asks list-registrations breaks the rule 'required' of from",
                "setBody: {language: {language: jslt, expression: '{\"total\": 0}'}} | the mapped answer breaks the rule",
                "setBody: {language: {language: jslt, expression: '1'}} | the connector's route ends without an object",
                "setBody: {language: {language: jslt, expression: 'error(\"no\")'}} | the connector's route cannot be mapped",
            })
    void aRouteThatMakesNoSenseEndsWithAFault(String step, String detail) throws Exception {
        write("        - " + step);
        start(connectors.read(settings()));
        assertThat(fault(ask("2023-06-12", Duration.ofSeconds(20)))).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.PROVIDER_ANSWER_UNREADABLE);
            assertThat(fault.detail()).contains(detail);
        });
    }

    @Test
    void aRouteEndsAtTheDeadlineOfItsCaller() throws Exception {
        start(connectors.read(settings()));
        HubFault fault = fault(ask("2023-06-12", Duration.ZERO));
        assertThat(fault.code()).isEqualTo(FaultCode.DEADLINE_PASSED);
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void whatAnswersNothingHasFoundNothing() throws Exception {
        write("        - setBody: {language: {language: jslt, expression: 'null'}}");
        start(connectors.read(settings()));
        assertThat(answer(ask("2023-06-12", Duration.ofSeconds(20))).body())
                .isEqualTo(object("{\"verdict\": \"NOT_FOUND\"}"));
    }

    private static List<String> ids(List<ProcessorDefinition<?>> nodes) {
        List<String> ids = new ArrayList<>();
        for (ProcessorDefinition<?> node : nodes) {
            ids.add(node.getId());
            if (node instanceof ChoiceDefinition choice) {
                choice.getWhenClauses().forEach(when -> {
                    ids.add(when.getId());
                    ids.addAll(ids(when.getOutputs()));
                });
                ids.add(choice.getOtherwise().getId());
                ids.addAll(ids(choice.getOtherwise().getOutputs()));
            } else {
                ids.addAll(ids(node.getOutputs()));
            }
        }
        return ids;
    }

    private void write(String steps) throws IOException {
        Files.writeString(connectors.folder("planning").resolve(WrittenRoutes.FILE), BEGINNING + steps);
    }

    private Map<String, String> settings() {
        return Map.of("planning.base-url", registry.baseUrl(), "planning.token", "simulated-token");
    }

    private void start(List<ConnectorRoute> read) throws Exception {
        ConnectorRoutes routes = new ConnectorRoutes(HttpTransports.byName());
        camel.addRoutes(routes);
        camel.start();
        read.forEach(route -> routes.add(route, 1));
    }

    private Exchange ask(String date, Duration timeAllowed) {
        String route = camel.getRoutes().stream()
                .map(one -> one.getRouteId())
                .filter(id -> id.startsWith(OPERATION + "@"))
                .findFirst()
                .orElseThrow();
        DataExchange exchange = DataExchange.of(new Arrival(
                "0198c0de-0000-7000-8000-000000000001",
                Instant.EPOCH,
                System.nanoTime(),
                timeAllowed,
                Protocol.REST,
                null,
                null,
                new Credential.None(),
                Claims.NONE,
                new byte[0],
                null));
        return camel.createProducerTemplate().send("direct:" + route, sent -> {
            sent.setVariable(DataExchange.VARIABLE, exchange);
            sent.getMessage().setBody(object("{\"date\": \"" + date + "\"}"));
        });
    }

    private static HubFault fault(Exchange exchange) {
        return (HubFault) ProviderFailures.explain(exchange.getException());
    }

    private static ProviderAnswer answer(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(ProviderAnswer.class);
    }
}
