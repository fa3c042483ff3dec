package vn.lienthong.hub.context;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/** A builder of the hub's own routes, which all show themselves alike in Hawtio: {@code hub.<name>}. */
public abstract class HubRouteBuilder extends RouteBuilder {
    private static final String GROUP = "hub";

    /**
     * @param name after {@code hub.}
     * @param uri where its exchanges come from
     * @param description one line for operators
     */
    protected final RouteDefinition route(String name, String uri, String description) {
        RouteDefinition route =
                from(uri).routeId(GROUP + "." + name).routeGroup(GROUP).routeDescription(description);
        route.getInput().setId("from-" + name);
        return route;
    }
}
