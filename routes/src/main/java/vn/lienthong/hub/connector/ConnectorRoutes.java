package vn.lienthong.hub.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.model.RouteTemplateDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns connectors into Camel routes: one template for each transport, one route for each operation. */
public final class ConnectorRoutes extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectorRoutes.class);
    private static final String ROUTE_ID = "routeId";
    private static final long STOP_SECONDS = 5;

    private final Map<String, Transport> transports;
    private final Map<String, TemplateNodes> nodes = new HashMap<>();

    ConnectorRoutes(Map<String, Transport> transports) {
        this.transports = new TreeMap<>(transports);
    }

    /** The ways out that there are, by their names. */
    Map<String, Transport> transports() {
        return transports;
    }

    /** Before the routes that are made of them. */
    @Override
    public int getOrder() {
        return 0;
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

    /**
     * Adds the route of an operation; the templates must be there.
     *
     * @param generation tells the names of its nodes from those of a route for the same operation that is there still:
     *     1 adds nothing, 2 adds {@code ~2}
     */
    void add(ConnectorRoute route, int generation) {
        Operation operation = route.operation();
        String routeId = operation.key().routeId();
        if (getContext().getRoute(routeId) != null) {
            throw new IllegalStateException("there is a route " + routeId + " already");
        }
        TemplatedRouteBuilder builder = TemplatedRouteBuilder.builder(
                        getContext(), route.transport().name())
                .routeId(routeId)
                .prefixId("")
                .parameter(ROUTE_ID, routeId);
        route.parameters().forEach(builder::parameter);
        route.beans().forEach(builder::bean);
        // What is not a parameter to Camel is set on the template just before it is copied.
        builder.handler(template -> {
                    template.getRoute().setDescription(operation.summary().en());
                    template.getRoute().setGroup(operation.key().name().connector());
                    String alias = operation.alias() + (generation == 1 ? "" : "~" + generation);
                    if (!route.transport()
                            .describe(
                                    template.getRoute(),
                                    operation,
                                    route.beans(),
                                    verb -> TemplateNodes.id(verb, alias))) {
                        nodes.get(route.transport().name()).name(template.getRoute(), alias);
                    }
                })
                .add();
    }

    /**
     * Gives a connector to these routes, which are there already.
     *
     * @param routes none if it is served no more
     */
    void serve(String connector, List<ConnectorRoute> routes) {
        for (Transport transport : transports.values()) {
            transport.serve(
                    connector,
                    routes.stream()
                            .filter(route -> route.transport() == transport)
                            .map(ConnectorRoute::beans)
                            .toList());
        }
    }

    boolean isBusy(ConnectorRoute route) {
        return getContext().getInflightRepository().size(route.operation().key().routeId()) > 0;
    }

    /** Removes routes, those that are not there as well, and what their transports keep for them. */
    void removeAll(List<ConnectorRoute> routes) {
        routes.forEach(route -> remove(route.operation().key().routeId()));
        routes.stream()
                .map(route -> route.operation().system())
                .distinct()
                .forEach(system -> transports.values().forEach(transport -> transport.release(system)));
    }

    private void remove(String routeId) {
        try {
            getContext().getRouteController().stopRoute(routeId, STOP_SECONDS, TimeUnit.SECONDS);
            getContext().removeRoute(routeId);
            getContext().removeEndpoints("direct:" + routeId + "*");
        } catch (Exception e) {
            LOG.warn("The route {} could not be removed", routeId, e);
        }
    }
}
