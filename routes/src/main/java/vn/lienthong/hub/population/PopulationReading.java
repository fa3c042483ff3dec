package vn.lienthong.hub.population;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problems;

/**
 * The nodes that every route to the population database has: it reads rows by one of the two kinds of number, with a query
 * from {@code config/population/}, and where numbers were cancelled those that are valid now. Then the operation's own
 * rules make an answer of them. The queries are not run by camel-sql, which goes through their text with regular
 * expressions at each execution.
 */
@Component
final class PopulationReading {
    /** Bean: makes the answer of the people who were read. */
    static final String ANSWER = "answer";

    private static final String READ_REQUEST = "readRequest";
    private static final String BY_PERSONAL_NUMBER = "byPersonalNumber";
    private static final String BY_OLD_NUMBER = "byOldNumber";
    private static final String CURRENT_NUMBER = "currentNumber";
    /** Exchange variables: the canonical request, and the people, while the body is a query's. */
    private static final String REQUEST = "populationRequest";

    private static final String PEOPLE = "people";

    private final PopulationQueries queries;
    private final JdbcTemplate database;
    private final Map<String, PopulationOperation> operations;

    PopulationReading(
            PopulationQueries queries,
            @Qualifier("populationDatabase") DataSource database,
            List<PopulationOperation> operations) {
        this.queries = queries;
        this.database = new JdbcTemplate(database);
        this.operations =
                operations.stream().collect(Collectors.toMap(PopulationOperation::name, operation -> operation));
    }

    /** Up to where the people are known. */
    ProcessorDefinition<?> describe(RouteTemplateDefinition template) {
        return template.getRoute()
                .process("{{" + READ_REQUEST + "}}")
                .id("map-request")
                // Filters and no choice, whose id cannot be set on a template.
                .filter(PopulationReading::isByOldNumber)
                .id("if-old-number")
                .process("{{" + BY_OLD_NUMBER + "}}")
                .id("call-by-old")
                .end()
                .filter(exchange -> !isByOldNumber(exchange))
                .id("if-new-number")
                .process("{{" + BY_PERSONAL_NUMBER + "}}")
                .id("call")
                .end()
                .process(PopulationReading::readPeople)
                .id("read-people")
                .filter(exchange -> !successors(exchange).isEmpty())
                .id("if-superseded")
                .process("{{" + CURRENT_NUMBER + "}}")
                .id("call-current")
                .process(PopulationReading::readCurrent)
                .id("read-current")
                .end();
    }

    Map<String, Object> beans(OperationSource source, Problems problems) {
        PopulationOperation operation = operation(source, problems);
        return Map.of(
                READ_REQUEST, readRequest(operation),
                BY_PERSONAL_NUMBER, query(queries.of(source, "by-personal-number"), problems),
                BY_OLD_NUMBER, query(queries.of(source, "by-old-number"), problems),
                CURRENT_NUMBER, query(queries.named("current-number"), problems),
                ANSWER,
                        (Processor) exchange ->
                                exchange.getMessage().setBody(operation.answer(request(exchange), people(exchange))));
    }

    /** The number is the body before it, and the rows are after it. */
    private Processor query(Path file, Problems problems) {
        NumberQuery query = NumberQuery.read(file, database, problems);
        return exchange ->
                exchange.getMessage().setBody(query.rows(exchange.getMessage().getBody(String.class)));
    }

    /** The rules of an operation; if there are none, that is a problem, and the first ones are as good as any. */
    PopulationOperation operation(OperationSource source, Problems problems) {
        String name = source.operation().key().name().operation();
        PopulationOperation operation = operations.get(name);
        if (operation == null) {
            problems.add(source.problem(
                    "alias", "the hub has no rules for it.", DidYouMean.among(name, operations.keySet())));
        }
        return operation;
    }

    private static Processor readRequest(PopulationOperation operation) {
        return exchange -> {
            PopulationRequest request = operation.read(
                    exchange.getMessage().getBody(ObjectNode.class),
                    exchange.getVariable(DataExchange.VARIABLE, DataExchange.class));
            exchange.setVariable(REQUEST, request);
            exchange.getMessage().setBody(request.number());
        };
    }

    static PopulationRequest request(Exchange exchange) {
        return exchange.getVariable(REQUEST, PopulationRequest.class);
    }

    @SuppressWarnings("unchecked")
    static List<PersonRow> people(Exchange exchange) {
        return exchange.getVariable(PEOPLE, List.class);
    }

    private static boolean isByOldNumber(Exchange exchange) {
        return request(exchange).byOldNumber();
    }

    /** Where numbers were cancelled, their successors are the next query's. */
    private static void readPeople(Exchange exchange) {
        exchange.setVariable(PEOPLE, rows(exchange).stream().map(PersonRow::new).toList());
        String successors = successors(exchange);
        if (!successors.isEmpty()) {
            exchange.getMessage().setBody(successors);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }

    /** The numbers that took the place of those who were found, with commas between; usually none. */
    private static String successors(Exchange exchange) {
        return people(exchange).stream()
                .flatMap(PersonRow::successors)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static void readCurrent(Exchange exchange) {
        Map<String, String> current = rows(exchange).stream()
                .map(PersonRow::new)
                .collect(Collectors.toMap(row -> row.text("asked"), row -> row.text("personal_number")));
        exchange.setVariable(
                PEOPLE,
                people(exchange).stream()
                        .map(person -> person.resolved(current))
                        .toList());
    }
}
