package vn.lienthong.hub.connector.transport;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.connector.file.FileTransports;
import vn.lienthong.hub.context.HubHome;

/** The real ways out but for the one that is built in, for the tests of other packages. */
public final class HttpTransports {
    private HttpTransports() {}

    public static Map<String, Transport> byName() {
        SystemClients clients = new SystemClients();
        RestTransport rest = new RestTransport(new ObjectMapper(), clients);
        SoapTransport soap = new SoapTransport(clients);
        SqlTransport sql = new SqlTransport(new SystemDatabases(), new DatabaseDrivers(new HubHome(Path.of(".."))));
        Transport file = FileTransports.withoutDatabase();
        return Map.of(rest.name(), rest, soap.name(), soap, sql.name(), sql, file.name(), file);
    }
}
