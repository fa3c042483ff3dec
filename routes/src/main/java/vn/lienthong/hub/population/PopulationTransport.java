package vn.lienthong.hub.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.ProviderAnswer;

/**
 * The way out to the population database: reads rows by one of the two kinds of number through camel-sql, with a query
 * from {@code config/population/}, and lets the operation's own rules make an answer of them.
 */
@Component
final class PopulationTransport implements Transport {
    /** The number in the query's parameter, and in the map that is the body while the query runs. */
    static final String NUMBER = "number";

    private static final String ANSWER = "answer";
    private static final String READ_REQUEST = "readRequest";
    private static final String BY_PERSONAL_NUMBER = "byPersonalNumber";
    private static final String BY_OLD_NUMBER = "byOldNumber";
    /** Exchange variable: the canonical request, while the body is the query's. */
    private static final String REQUEST = "populationRequest";

    private final HubHome home;
    private final Map<String, PopulationOperation> operations;

    PopulationTransport(HubHome home, List<PopulationOperation> operations) {
        this.home = home;
        this.operations =
                operations.stream().collect(Collectors.toMap(PopulationOperation::name, operation -> operation));
    }

    @Override
    public String name() {
        return "population";
    }

    @Override
    public Protocol protocol() {
        return Protocol.SQL;
    }

    @Override
    public List<String> parameterNames() {
        return List.of(BY_PERSONAL_NUMBER, BY_OLD_NUMBER);
    }

    @Override
    public void describe(RouteTemplateDefinition template) {
        // Without parametersCount PostgreSQL is asked to describe the parameters at every execution: one trip more.
        String options = "?dataSource=#populationDatabase&parametersCount=1&outputType=SelectList";
        template.getRoute()
                .process("{{" + READ_REQUEST + "}}")
                .id("map-request")
                // Two filters and no choice, whose id cannot be set on a template.
                .filter(PopulationTransport::isByOldNumber)
                .id("if-old-number")
                .to("sql:file:{{" + BY_OLD_NUMBER + "}}" + options)
                .id("call-by-old")
                .end()
                .filter(exchange -> !isByOldNumber(exchange))
                .id("if-new-number")
                .to("sql:file:{{" + BY_PERSONAL_NUMBER + "}}" + options)
                .id("call")
                .end()
                .process("{{" + ANSWER + "}}")
                .id("map-answer");
    }

    @Override
    public Map<String, String> parameters(OperationSource source) {
        return Map.of(
                BY_PERSONAL_NUMBER, query(source, "by-personal-number").toString(),
                BY_OLD_NUMBER, query(source, "by-old-number").toString());
    }

    private Path query(OperationSource source, String key) {
        return home.populationQueries().resolve(source.operation().key().name().operation() + "-" + key + ".sql");
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        for (String file : parameters(source).values()) {
            if (!Files.isReadable(Path.of(file))) {
                problems.add(new Problem(Path.of(file), null, "cannot be read, or is not there.", null));
            }
        }
        String name = source.operation().key().name().operation();
        PopulationOperation operation = operations.get(name);
        if (operation == null) {
            problems.add(source.problem(
                    "alias", "the hub has no rules for it.", DidYouMean.among(name, operations.keySet())));
        }
        return Map.of(READ_REQUEST, (Processor) PopulationTransport::readRequest, ANSWER, answer(operation));
    }

    private static void readRequest(Exchange exchange) {
        PopulationRequest request = PopulationRequest.of(exchange.getMessage().getBody(ObjectNode.class));
        exchange.setVariable(REQUEST, request);
        exchange.getMessage().setBody(Map.of(NUMBER, request.number()));
    }

    private static boolean isByOldNumber(Exchange exchange) {
        return exchange.getVariable(REQUEST, PopulationRequest.class).byOldNumber();
    }

    private static Processor answer(PopulationOperation operation) {
        return exchange -> {
            PopulationRequest request = exchange.getVariable(REQUEST, PopulationRequest.class);
            @SuppressWarnings("unchecked")
            List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
            ProviderAnswer answer =
                    operation.answer(request, rows.stream().map(PersonRow::new).toList());
            exchange.getMessage().setBody(answer);
        };
    }
}
