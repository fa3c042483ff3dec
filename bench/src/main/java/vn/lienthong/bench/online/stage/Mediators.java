package vn.lienthong.bench.online.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.bench.online.load.Question;
import vn.lienthong.bench.online.load.Target;
import vn.lienthong.simulation.demo.ClosingStack;

/** Those that mediate between REST and SOAP, and what lies behind them. */
final class Mediators {
    private static final byte[] LAST = RelayBodies.LAST.getBytes(StandardCharsets.UTF_8);

    private final Hubs.Started hub;
    private final Peers.Started peer;
    private final Nginx stub;
    private final Nginx proxy;
    private final Map<String, String> headers;

    /** @param headers with which the hub is asked; the others do not mind them */
    Mediators(Hubs.Started hub, Peers.Started peer, Nginx stub, Nginx proxy, Map<String, String> headers) {
        this.hub = hub;
        this.peer = peer;
        this.stub = stub;
        this.proxy = proxy;
        this.headers = headers;
    }

    Map<BodySize, List<Contender>> all(ClosingStack stack) throws IOException {
        long idOfHub = hub.process().id();
        long idOfPeer = peer.program().id();
        Allocation ofHub = stack.add(Allocation.of(idOfHub));
        Allocation ofPeer = stack.add(Allocation.of(idOfPeer));
        Map<BodySize, List<Contender>> all = new EnumMap<>(BodySize.class);
        for (BodySize size : BodySize.values()) {
            String operation = size.operation();
            Target toHub = target(hub.port(), "/api/mediation/v1/" + operation, size);
            Target toPeer = target(peer.port(), "/relay/" + operation, size);
            Target toProxy = target(proxy.port(), "/" + operation, size);
            long idOfProxy = proxy.program().id();
            all.put(
                    size,
                    List.of(
                            contender("d", "the hub from REST to SOAP", size, toHub, idOfHub, ofHub),
                            contender("d2", "a bare route, same stylesheets", size, toPeer, idOfPeer, ofPeer),
                            contender("e", "nginx as a plain proxy", size, toProxy, idOfProxy, null)));
        }
        return all;
    }

    /** The system that answers them, asked without anybody between. */
    Map<BodySize, Target> stubs() {
        Map<BodySize, Target> stubs = new EnumMap<>(BodySize.class);
        for (BodySize size : BodySize.values()) {
            stubs.put(size, target(stub.port(), "/" + size.operation(), size));
        }
        return stubs;
    }

    private static Contender contender(
            String key, String label, BodySize size, Target target, long process, Allocation allocation) {
        String kilobytes = size.kilobytes() + "kB";
        return new Contender(
                key + "-" + kilobytes, label + ", " + kilobytes, target, Processes.of(label, process), allocation);
    }

    private Target target(int port, String path, BodySize size) {
        return new Target(port, headers, List.of(new Question(path, RelayBodies.request(size), LAST)));
    }
}
