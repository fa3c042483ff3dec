package vn.lienthong.hub.connector.transport;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.connector.file.FileTransports;
import vn.lienthong.hub.connector.flow.FlowTransport;
import vn.lienthong.hub.context.HubHome;

/** The real ways out but for the one that is built in, for the tests of other packages. */
public final class HttpTransports {
    private HttpTransports() {}

    public static Map<String, Transport> byName() {
        SystemClients clients = new SystemClients();
        RestTransport rest = new RestTransport(new ObjectMapper(), clients);
        SoapTransport soap = new SoapTransport(clients);
        SqlTransport sql = new SqlTransport(new SystemDatabases(), new DatabaseDrivers(new HubHome(Path.of(".."))));
        return Stream.of(rest, soap, sql, FileTransports.withoutDatabase(), new FlowTransport())
                .collect(Collectors.toMap(Transport::name, Function.identity()));
    }
}
