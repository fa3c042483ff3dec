package vn.lienthong.hub.connector;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.springframework.jmx.support.JmxUtils;

import vn.lienthong.hub.revision.ConnectorState;

/**
 * The connectors as Hawtio shows them, one line each: the revision that is served and since when, or why a change of it is
 * refused. Nothing can be done with it.
 */
final class ManagedConnectors implements DynamicMBean, AutoCloseable {
    static final String NAME = "vn.lienthong.hub:type=connectors";

    private static final int SHOWN = 8;

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ConnectorStates states;
    private final ObjectName name;

    /** Registers itself. */
    ManagedConnectors(ConnectorStates states) {
        this.states = states;
        try {
            ObjectName usual = new ObjectName(NAME);
            // Tests have several hubs in one process.
            this.name = server.isRegistered(usual) ? JmxUtils.appendIdentityToObjectName(usual, this) : usual;
            server.registerMBean(this, name);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        states.now().forEach(state -> lines.put(state.connector(), line(state)));
        return lines;
    }

    private static String line(ConnectorState state) {
        String served = state.revision() == null
                ? "not served"
                : state.revision().substring(0, SHOWN) + " since " + seconds(state.since());
        return state.refusal() == null
                ? served
                : served + "; REFUSED since " + seconds(state.refusedAt()) + ": " + state.refusal();
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        MBeanAttributeInfo[] attributes = lines().keySet().stream()
                .map(id -> new MBeanAttributeInfo(
                        id, String.class.getName(), "What is served of it, and why not more", true, false, false))
                .toArray(MBeanAttributeInfo[]::new);
        return new MBeanInfo(getClass().getName(), "The connectors that this hub serves", attributes, null, null, null);
    }

    @Override
    public Object getAttribute(String connector) throws AttributeNotFoundException {
        String line = lines().get(connector);
        if (line == null) {
            throw new AttributeNotFoundException("there is no connector of this name");
        }
        return line;
    }

    @Override
    public AttributeList getAttributes(String[] connectors) {
        Map<String, String> lines = lines();
        AttributeList attributes = new AttributeList();
        List.of(connectors).stream()
                .filter(lines::containsKey)
                .forEach(id -> attributes.add(new Attribute(id, lines.get(id))));
        return attributes;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException("nothing can be changed here");
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] parameters, String[] signature) {
        throw new UnsupportedOperationException("nothing can be done here");
    }

    @Override
    public void close() throws JMException {
        server.unregisterMBean(name);
    }
}
