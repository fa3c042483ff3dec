package vn.lienthong.hub.ops;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import javax.management.ObjectName;

import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.springframework.stereotype.Component;

/**
 * What Hawtio may do through Jolokia: look, and draw routes. Executing any other operation of an MBean would be running
 * code on the hub, and Camel's tracers would show people's data.
 */
@Component
final class ViewOnlyRestrictor implements Restrictor {
    private static final String CAMEL = "org.apache.camel";
    private static final String HAWTIO = "hawtio";

    private static final Set<RequestType> TYPES =
            EnumSet.of(RequestType.READ, RequestType.LIST, RequestType.SEARCH, RequestType.VERSION);

    /** By MBean type, with the signatures that Hawtio 5.2 uses for its diagrams, source views and statistics. */
    private static final Map<String, Set<String>> OPERATIONS = Map.of(
            "context", Set.of("dumpRoutesAsXml()", "dumpRoutesStatsAsXml", "componentNames()"),
            "routes", Set.of("dumpRouteStatsAsXml()", "isUpdateRouteEnabled()"),
            "services", Set.of("endpointStatistics()", "listRestServices()"));

    /** Ours: the connectors. */
    private static final String HUB = "vn.lienthong.hub";

    private static final Set<String> DOMAINS = Set.of(CAMEL, HUB, "java.lang", HAWTIO, "jolokia");

    /** Attributes in which secrets of the environment and the command line would be seen. */
    private static final Set<String> SECRET_ATTRIBUTES = Set.of("SystemProperties", "InputArguments");

    /** Only POST, which the token against forged requests guards. */
    @Override
    public boolean isHttpMethodAllowed(HttpMethod method) {
        return method == HttpMethod.POST;
    }

    @Override
    public boolean isTypeAllowed(RequestType type) {
        return TYPES.contains(type);
    }

    @Override
    public boolean isAttributeReadAllowed(ObjectName name, String attribute) {
        return !isObjectNameHidden(name) && !SECRET_ATTRIBUTES.contains(attribute);
    }

    @Override
    public boolean isAttributeWriteAllowed(ObjectName name, String attribute) {
        return false;
    }

    @Override
    public boolean isOperationAllowed(ObjectName name, String operation) {
        // A pattern would be checked as it stands and then run on everything it matches.
        return !name.isPattern()
                && CAMEL.equals(name.getDomain())
                && name.getKeyProperty("type") != null
                && OPERATIONS
                        .getOrDefault(name.getKeyProperty("type"), Set.of())
                        .contains(operation);
    }

    @Override
    public boolean isRemoteAccessAllowed(String... hostsOrAddresses) {
        return true;
    }

    /** No other site may ask from a browser. */
    @Override
    public boolean isOriginAllowed(String origin, boolean strict) {
        return strict;
    }

    @Override
    public boolean isObjectNameHidden(ObjectName name) {
        return !DOMAINS.contains(name.getDomain())
                || HAWTIO.equals(name.getDomain()) && "security".equals(name.getKeyProperty("type"));
    }
}
