package vn.lienthong.simulation.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where to look on while the demo stays up.
 *
 * @param hub the hub's address for agencies
 * @param management its address for operators
 * @param operatorPassword with which {@link HubEnvironment#OPERATOR} signs in there
 * @param keys with which agencies ask; they are worth nothing after the demo
 * @param calls commands to try, by the operations that they call
 * @param askedByNobody operations that could be tried if an agreement named them
 */
record Addresses(
        URI hub,
        URI management,
        String operatorPassword,
        AccessKeys keys,
        Map<String, String> calls,
        List<String> askedByNobody) {

    static Addresses of(DemoOptions options, String operatorPassword, AccessKeys keys, Trials trials) {
        URI hub = URI.create("http://127.0.0.1:" + options.port());
        URI management = URI.create("http://127.0.0.1:" + options.managementPort());
        Map<String, String> calls = new LinkedHashMap<>();
        trials.samples().forEach(sample -> calls.put(sample.operation(), curl(hub, keys.of(sample.agency()), sample)));
        return new Addresses(hub, management, operatorPassword, keys, calls, trials.askedByNobody());
    }

    /** With one more command to try. */
    Addresses with(String what, String call) {
        Map<String, String> more = new LinkedHashMap<>(calls);
        more.put(what, call);
        return new Addresses(hub, management, operatorPassword, keys, more, askedByNobody);
    }

    URI documentation() {
        return hub.resolve("/docs/index.html");
    }

    URI hawtio() {
        return management.resolve("/hawtio");
    }

    URI log() {
        return management.resolve("/ops/v1/exchanges");
    }

    void addTo(ObjectNode json) {
        json.put("documentation", documentation().toString())
                .put("hawtio", hawtio().toString())
                .put("log", log().toString())
                .put("operator", HubEnvironment.OPERATOR)
                .put("operatorPassword", operatorPassword);
        calls.forEach(json.putObject("calls")::put);
        askedByNobody.forEach(json.putArray("askedByNobody")::add);
        keys.byAgency().forEach(json.putObject("keys")::put);
    }

    private static String curl(URI hub, String key, Sample sample) {
        return "curl -i %s -H 'Content-Type: application/json' -H 'Hub-Key: %s' -H 'Hub-Purpose: %s' -H 'Hub-Officer: %s' -d '%s'"
                .formatted(
                        hub.resolve(sample.path()),
                        key,
                        sample.purpose(),
                        RestCaller.OFFICER,
                        // A shell ends a text at an apostrophe, and names such as H'Bia have one.
                        sample.body().toString().replace("'", "'\\''"));
    }

    /** Shows neither password nor key. */
    @Override
    public String toString() {
        return "Addresses[%s, %s]".formatted(hub, management);
    }
}
