package vn.lienthong.hub.connector.transport;

import java.sql.Driver;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.RowsAnswer;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * The way out to systems that only offer a view of their database. The query is the connector's, {@code
 * mapping/<operation>.sql}; it reads one statement over a connection that can only read.
 */
@Component
final class SqlTransport implements Transport {
    private static final String QUERY = "query";
    private static final String TIMEOUT = "timeout";
    private static final String PARAMETERS = "parameters";
    private static final String DATABASE = "database";
    private static final String STATEMENT = "statement";
    private static final String REQUEST_MAPPER = "requestMapper";
    private static final String ANSWER_MAPPER = "answerMapper";

    private final SystemDatabases databases;
    private final DatabaseDrivers drivers;

    SqlTransport(SystemDatabases databases, DatabaseDrivers drivers) {
        this.databases = databases;
        this.drivers = drivers;
    }

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public Protocol protocol() {
        return Protocol.SQL;
    }

    @Override
    public String exampleAddress() {
        return "jdbc:postgresql://localhost/register";
    }

    @Override
    public void describe(RouteTemplateDefinition template) {
        template.getRoute()
                .process("{{" + REQUEST_MAPPER + "}}")
                .id("map-request")
                // The statement is the one that was checked, which its strategy gives; the address only shows where
                // from.
                .to("sql:file:{{" + QUERY + "}}?dataSource=#{{" + DATABASE + "}}&prepareStatementStrategy=#{{"
                        + STATEMENT + "}}&usePlaceholder=false&allowNamedParameters=false&parametersCount={{"
                        + PARAMETERS + "}}&outputType=SelectList&template.queryTimeout={{" + TIMEOUT
                        + "}}&template.maxRows=" + (SqlRows.MAX_ROWS + 1))
                .id("call")
                .process("{{" + ANSWER_MAPPER + "}}")
                .id("map-answer");
    }

    @Override
    public List<String> parameterNames() {
        return List.of(QUERY, TIMEOUT, PARAMETERS);
    }

    @Override
    public Map<String, String> parameters(OperationSource source) {
        return Map.of(
                QUERY, source.mapping("sql").toString(),
                TIMEOUT, Long.toString(wholeSeconds(source.system().responseTimeout())),
                PARAMETERS,
                        Integer.toString(
                                SqlQueryReader.read(source).parameters().size()));
    }

    @Override
    public void release(ConnectedSystem system) {
        databases.release(system);
    }

    /** JDBC counts in seconds. */
    private static long wholeSeconds(Duration timeout) {
        return Math.max(1, timeout.plusMillis(999).toSeconds());
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        refuseWhatDoesNothing(source, problems);
        SqlQuery query = problems.attempt(() -> SqlQueryReader.read(source));
        Driver driver = driver(source, problems);
        Map<String, Object> beans = new HashMap<>();
        RowsAnswer answer = RowsAnswer.read(source, problems);
        beans.put(ANSWER_MAPPER, (Processor) exchange -> mapAnswer(exchange, answer));
        if (query != null && driver != null) {
            beans.put(REQUEST_MAPPER, (Processor) SqlTransport::forgetHeaders);
            beans.put(STATEMENT, query);
            beans.put(DATABASE, databases.of(source, driver));
        }
        return beans;
    }

    /** The component reads headers, and none that it reads is the hub's to set. */
    private static void forgetHeaders(Exchange exchange) {
        exchange.getMessage().removeHeaders("*");
    }

    @SuppressWarnings("unchecked")
    private static void mapAnswer(Exchange exchange, RowsAnswer answer) {
        try {
            exchange.getMessage()
                    .setBody(answer.of(SqlRows.read(exchange.getMessage().getBody(List.class))));
        } catch (MappingException e) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, e.getMessage(), e);
        }
    }

    private Driver driver(OperationSource source, Problems problems) {
        String url = source.system().jdbcUrl();
        Driver driver = drivers.driverOf(url).orElse(null);
        if (driver == null) {
            // The address may hold a secret, so it is not said.
            problems.add(source.file()
                    .problem(
                            JsonPointer.compile("/system/jdbcUrl"),
                            "there is no JDBC driver for this address.",
                            "PostgreSQL's is in the hub; put the jar of another maker's into " + drivers.folder() + ".")
                    .under(LintRule.ADDRESS));
        }
        return driver;
    }

    private static void refuseWhatDoesNothing(OperationSource source, Problems problems) {
        if (source.written().changes()) {
            problems.add(source.problem("changes", "a view can only be read.", "Leave changes out."));
        }
        if (source.written().call() != null) {
            problems.add(source.problem("call", "a view has no address to call.", "Leave call out."));
        }
    }
}
