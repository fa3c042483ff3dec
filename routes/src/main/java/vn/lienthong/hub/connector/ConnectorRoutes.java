package vn.lienthong.hub.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.model.RouteTemplateDefinition;

/** Turns connectors into Camel routes: one template for each transport, one route for each operation. */
public final class ConnectorRoutes extends RouteBuilder {
    private static final String ROUTE_ID = "routeId";

    private final Map<String, Transport> transports;
    private final List<ConnectorRoute> routes;
    private final Map<String, TemplateNodes> nodes = new HashMap<>();

    ConnectorRoutes(Map<String, Transport> transports, List<ConnectorRoute> routes) {
        this.transports = new TreeMap<>(transports);
        this.routes = routes;
    }

    /** Before the routes that are made of them. */
    @Override
    public int getOrder() {
        return 0;
    }

    List<Operation> operations() {
        return routes.stream().map(ConnectorRoute::operation).toList();
    }

    /** The templates. Errors pass through them: they become answers at the end of the spine, and nowhere else. */
    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        for (Transport transport : transports.values()) {
            RouteTemplateDefinition template = routeTemplate(transport.name()).templateParameter(ROUTE_ID);
            transport.parameterNames().forEach(template::templateParameter);
            template.from("direct:{{" + ROUTE_ID + "}}");
            transport.describe(template);
            nodes.put(transport.name(), TemplateNodes.of(template.getRoute()));
        }
    }

    /** Adds the routes of all operations; the templates must be there. */
    void addAll(CamelContext camel) {
        routes.forEach(route -> add(camel, route));
    }

    private void add(CamelContext camel, ConnectorRoute route) {
        Operation operation = route.operation();
        String routeId = operation.key().routeId();
        TemplatedRouteBuilder builder = TemplatedRouteBuilder.builder(
                        camel, route.transport().name())
                .routeId(routeId)
                .prefixId("")
                .parameter(ROUTE_ID, routeId);
        route.parameters().forEach(builder::parameter);
        route.beans().forEach(builder::bean);
        // What is not a parameter to Camel is set on the template just before it is copied.
        builder.handler(template -> {
                    template.getRoute().setDescription(operation.summary().en());
                    template.getRoute().setGroup(operation.key().name().connector());
                    nodes.get(route.transport().name()).name(template.getRoute(), operation.alias());
                })
                .add();
    }
}
