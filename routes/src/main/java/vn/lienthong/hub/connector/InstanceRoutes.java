package vn.lienthong.hub.connector;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.WrittenFile;
import vn.lienthong.hub.fault.Text;

/**
 * Makes of what was read and compiled for a folder the routes of each of its instances. Each has its settings, its
 * bulkhead and its pool; one that is over has those of its successor.
 */
final class InstanceRoutes {
    private final WrittenFile file;
    private final ConnectorDescriptor connector;
    private final Parameters parameters;
    private final Problems problems;
    private final LocalDate today = Life.today();
    private final Map<Instance, Reached> systems = new HashMap<>();

    InstanceRoutes(WrittenFile file, ConnectorDescriptor connector, Parameters parameters, Problems problems) {
        this.file = file;
        this.connector = connector;
        this.parameters = parameters;
        this.problems = problems;
    }

    /** How an instance is reached: as written and resolved, and at run time. */
    private record Reached(SystemDescriptor descriptor, ConnectedSystem system) {}

    /** @param read the routes of the folder, as if it stood for one system */
    List<ConnectorRoute> of(List<ConnectorRoute> read, Map<String, Instance> instances) {
        List<ConnectorRoute> routes = new ArrayList<>();
        for (Instance instance : instances.values()) {
            Instance answering = instance.isOverOn(today) ? instances.get(instance.successor()) : instance;
            if (answering != null && answering.isValidOn(today)) {
                read.forEach(route -> add(routes, route, instance, answering));
            }
        }
        return routes;
    }

    private void add(List<ConnectorRoute> routes, ConnectorRoute route, Instance instance, Instance answering) {
        Reached reached = systems.computeIfAbsent(
                answering, one -> reached(one, route.operation().system().protocol()));
        OperationKey key = route.operation().key();
        Operation operation = new Operation(
                new OperationKey(new OperationName(instance.id(), key.name().operation()), key.revision()),
                instance.alias(route.operation().alias()),
                ofInstance(route.operation().summary(), instance.name()),
                route.operation().provider().named(ofInstance(connector.name(), instance.name())),
                route.operation().sensitivity(),
                route.operation().interfaceVersion(),
                route.operation().verification(),
                route.operation().changes(),
                route.operation().request(),
                route.operation().response(),
                route.operation().subject(),
                route.operation().keepBody(),
                reached.system(),
                answering == instance ? null : answering.id(),
                route.operation().life(),
                route.operation().retry());
        OperationSource source = new OperationSource(
                file, reached.descriptor(), connector.operations(), WrittenRoutes.none(), operation);
        Map<String, Object> beans = problems.attempt(() -> route.transport().beansOfInstance(source, route.beans()));
        if (beans != null) {
            routes.add(new ConnectorRoute(
                    operation, route.transport(), route.transport().parameters(source), beans));
        }
    }

    private Reached reached(Instance instance, Protocol protocol) {
        SystemDescriptor resolved = parameters
                .of(file.path().getParent().getFileName().toString(), instance)
                .resolve(connector.system(), file, problems);
        return new Reached(
                resolved,
                new ConnectedSystem(
                        instance.id(),
                        protocol,
                        resolved.responseTimeout(),
                        resolved.parallelCalls(),
                        resolved.circuitBreakerOrUsual()));
    }

    private static Text ofInstance(Text ofAll, Text name) {
        return new Text(ofAll.vi() + " (" + name.vi() + ")", ofAll.en() + " (" + name.en() + ")");
    }
}
