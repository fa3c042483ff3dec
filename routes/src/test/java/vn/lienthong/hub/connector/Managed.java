package vn.lienthong.hub.connector;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** What Hawtio would show. */
final class Managed {
    private Managed() {}

    /** How many beans Camel has registered, by type. */
    static Map<String, Integer> counts() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Map<String, Integer> counts = new TreeMap<>();
        try {
            server.queryNames(new ObjectName("org.apache.camel:*"), null)
                    .forEach(name -> counts.merge(name.getKeyProperty("type"), 1, Integer::sum));
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }
}
