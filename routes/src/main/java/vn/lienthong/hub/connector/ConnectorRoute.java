package vn.lienthong.hub.connector;

import java.util.Map;

/**
 * The Camel route of one revision of an operation, before it is started.
 *
 * @param operation what it serves
 * @param transport whose template it is made from
 * @param parameters the values of the template's own parameters
 * @param beans what the template refers to
 */
record ConnectorRoute(
        Operation operation, Transport transport, Map<String, String> parameters, Map<String, Object> beans) {}
