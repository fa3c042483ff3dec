package vn.lienthong.hub.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.ProviderAnswer;

/**
 * The way out to the population database for what changes something there: reads as every operation does, and
 * if the operation's rules say so, runs one more statement, over connections of its own that may write.
 */
@Component
final class PopulationChangeTransport implements Transport {
    private static final String CHANGE = "change";
    private static final String MAP_CHANGE = "mapChange";
    private static final String MAP_CHANGED = "mapChanged";
    private static final String IS_TO_BE_MADE = "changeIsToBeMade";
    private static final String ANSWER_SO_FAR = "answerSoFar";

    private final PopulationReading reading;
    private final PopulationQueries queries;

    PopulationChangeTransport(PopulationReading reading, PopulationQueries queries) {
        this.reading = reading;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "population-change";
    }

    @Override
    public boolean isOfSystems() {
        return false;
    }

    @Override
    public Protocol protocol() {
        return Protocol.SQL;
    }

    @Override
    public List<String> parameterNames() {
        return List.of(CHANGE);
    }

    @Override
    public Map<String, String> parameters(OperationSource source) {
        return Map.of(CHANGE, queries.of(source, CHANGE).toString());
    }

    @Override
    public void describe(RouteTemplateDefinition template) {
        reading.describe(template)
                .process("{{" + PopulationReading.ANSWER + "}}")
                .id("compare")
                .process("{{" + MAP_CHANGE + "}}")
                .id("map-change")
                .filter(exchange -> exchange.getVariable(IS_TO_BE_MADE, false, Boolean.class))
                .id("if-right")
                .to("sql:file:{{" + CHANGE + "}}?dataSource=#populationChanges&outputType=SelectList")
                .id("call-change")
                .process("{{" + MAP_CHANGED + "}}")
                .id("map-changed")
                .end()
                .process(exchange -> exchange.getMessage().setBody(exchange.getVariable(ANSWER_SO_FAR)))
                .id("map-answer");
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        Map<String, Object> beans = new HashMap<>(reading.beans(source, problems));
        PopulationQueries.requireReadable(queries.of(source, CHANGE), problems);
        if (reading.operation(source, new Problems()) instanceof PopulationChange change) {
            beans.put(MAP_CHANGE, (Processor) exchange -> mapChange(exchange, change));
            beans.put(MAP_CHANGED, (Processor) exchange -> mapChanged(exchange, change));
        } else {
            problems.add(source.problem("changes", "the hub knows nothing that it changes.", "Leave changes out."));
        }
        return beans;
    }

    private static void mapChange(Exchange exchange, PopulationChange change) {
        ProviderAnswer answer = exchange.getMessage().getBody(ProviderAnswer.class);
        exchange.setVariable(ANSWER_SO_FAR, answer);
        exchange.setVariable(IS_TO_BE_MADE, change.isToBeMade(answer));
        Map<String, Object> parameters = new HashMap<>(change.parameters(PopulationReading.request(exchange)));
        PopulationReading.people(exchange).stream()
                .findFirst()
                .ifPresent(person -> parameters.put("number", person.currentNumber()));
        parameters.put(
                "agency",
                exchange.getVariable(DataExchange.VARIABLE, DataExchange.class).agency());
        exchange.getMessage().setBody(parameters);
    }

    private static void mapChanged(Exchange exchange, PopulationChange change) {
        boolean isChanged = !exchange.getMessage().getBody(List.class).isEmpty();
        exchange.setVariable(
                ANSWER_SO_FAR, change.changed(exchange.getVariable(ANSWER_SO_FAR, ProviderAnswer.class), isChanged));
    }
}
