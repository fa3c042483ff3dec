package vn.lienthong.hub.connector;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;

import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;

/**
 * One way out of the hub: a Camel route template, and what an operation puts into it. Such a route takes the canonical
 * request as its body and ends with a {@link vn.lienthong.hub.context.ProviderAnswer} as its body; what goes wrong on
 * the way it lets pass as an exception.
 */
public interface Transport {
    /** The name of the way out of operations that have a route in {@link WrittenRoutes#FILE}. */
    String WRITTEN = "written";

    /** The template's id, which is what {@code system.transport} in {@code connector.yaml} names. */
    String name();

    Protocol protocol();

    /** Whether {@code connector.yaml} may name it; others are taken by the hub itself. */
    default boolean isOfSystems() {
        return true;
    }

    /** Whether {@code system.baseUrl} must say where the system is. */
    default boolean needsBaseUrl() {
        return false;
    }

    /** An address such as its systems have, for folders that are looked at where none is set. */
    default String exampleAddress() {
        return "http://localhost";
    }

    /** The way out for operations that change something at the provider, if it is another one. */
    default Transport forChanges() {
        return this;
    }

    /** The nodes between {@code from("direct:…")} and the end. The id of each is its verb: the alias is put after it. */
    void describe(RouteTemplateDefinition template);

    /**
     * Puts the nodes of one operation into a route of the template, where they are not the same for all.
     *
     * @param nodes gives a node its id
     * @return false if they are the same
     */
    default boolean describe(
            RouteDefinition route, Operation operation, Map<String, Object> beans, UnaryOperator<String> nodes) {
        return false;
    }

    /** Parameters that the template has beside those of every template. */
    List<String> parameterNames();

    /** The values of these parameters for one operation. */
    Map<String, String> parameters(OperationSource source);

    /**
     * The beans that the template refers to, for one operation.
     *
     * @param problems take all that is wrong with the operation's call and mappings; then the beans are not used
     */
    Map<String, Object> beans(OperationSource source, Problems problems);

    /**
     * From here on a connector is served by these routes: for what runs beside them. What ran for the connector before ends.
     *
     * @param beans those of each route over this transport; none if it is served over this transport no more
     */
    default void serve(String connector, List<Map<String, Object>> beans) {}

    /** Lets go of what is kept for a system that is called no more, such as its connections. */
    default void release(ConnectedSystem system) {}

    /**
     * The beans of one more system of the same shape. What was read and compiled is shared; what belongs to one system
     * alone, such as its connections, is made anew.
     *
     * @param shared the beans of the first
     */
    default Map<String, Object> beansOfInstance(OperationSource source, Map<String, Object> shared) {
        return shared;
    }
}
