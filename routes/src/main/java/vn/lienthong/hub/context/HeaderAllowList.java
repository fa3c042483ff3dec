package vn.lienthong.hub.context;

import java.util.Set;
import java.util.TreeSet;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Lets only named headers pass between Camel and the outside. Camel steers its components by message headers (where
 * an HTTP call goes, which SQL runs, which file is written), so a header from outside must never become one.
 */
public final class HeaderAllowList implements HeaderFilterStrategy {
    private final Set<String> toCamel;
    private final Set<String> fromCamel;

    /**
     * @param toCamel headers from outside that become headers of the message; compared without regard to case
     * @param fromCamel headers of the message that go outside
     */
    public HeaderAllowList(Set<String> toCamel, Set<String> fromCamel) {
        this.toCamel = ignoringCase(toCamel);
        this.fromCamel = ignoringCase(fromCamel);
    }

    private static Set<String> ignoringCase(Set<String> names) {
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(names);
        return sorted;
    }

    /** @return true if the header is to be left out */
    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return !toCamel.contains(name);
    }

    /** @return true if the header is to be left out */
    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !fromCamel.contains(name);
    }
}
