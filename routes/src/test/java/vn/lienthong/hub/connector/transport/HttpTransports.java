package vn.lienthong.hub.connector.transport;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.connector.Transport;

/** The real ways out over HTTP, for the tests of other packages. */
public final class HttpTransports {
    private HttpTransports() {}

    public static Map<String, Transport> byName() {
        SystemClients clients = new SystemClients();
        RestTransport rest = new RestTransport(new ObjectMapper(), clients);
        SoapTransport soap = new SoapTransport(clients);
        return Map.of(rest.name(), rest, soap.name(), soap);
    }
}
