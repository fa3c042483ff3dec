package vn.lienthong.hub.connector;

import java.util.Map;

import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.WrittenFile;

/** Parameters of folders that are only looked at: nothing is set, and every one has a value such as it could have. */
final class UnsetParameters extends Parameters {
    private final Map<String, Transport> transports;

    UnsetParameters(Map<String, Transport> transports) {
        super(name -> name);
        this.transports = transports;
    }

    @Override
    Parameters of(String folder, Instance instance) {
        return this;
    }

    @Override
    SystemDescriptor resolve(SystemDescriptor system, WrittenFile file, Problems problems) {
        Transport transport = transports.get(String.valueOf(system.transport()));
        String address = transport == null ? "" : transport.exampleAddress();
        Parameters likely = new Parameters(name -> name.endsWith("url") ? address : name);
        return likely.resolve(system.withoutTls(), file, problems);
    }
}
