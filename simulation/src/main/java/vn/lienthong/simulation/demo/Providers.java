package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import vn.lienthong.simulation.provider.BrokenExampleException;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.SimulatedFilePartner;
import vn.lienthong.simulation.provider.SimulatedProvider;

/**
 * All simulated providers, and what the hub has to know to call them.
 *
 * @param environment a value for each parameter of each {@code connector.yaml}: addresses of the
 *     simulated systems, made-up values for the rest, such as keys
 * @param count how many systems are simulated
 */
public record Providers(Map<String, String> environment, int count) {

    /** @param partners the folder below which files are exchanged with the systems that do so */
    static Providers start(Path connectors, Path partners, ClosingStack stack) {
        Map<String, String> environment = new TreeMap<>();
        int count = 0;
        try {
            for (ConnectorFolder connector : ConnectorFolder.allBelow(connectors)) {
                connector.simulatedSettings().forEach((name, value) -> environment.put(variable(name), value));
                if (connector.isFilePartner()) {
                    SimulatedFilePartner partner =
                            stack.add(SimulatedFilePartner.start(connector, partners.resolve(connector.id())));
                    partner.settings().forEach((name, value) -> environment.put(variable(name), value));
                    count++;
                }
                if (connector.isSimulated()) {
                    SimulatedProvider provider = stack.add(SimulatedProvider.start(connector.path()));
                    connector
                            .addresses(provider.baseUrl())
                            .forEach((name, value) -> environment.put(variable(name), value));
                    count++;
                }
            }
        } catch (BrokenExampleException | IOException e) {
            throw new DemoFailedException("A provider cannot be simulated: " + e.getMessage(), e);
        }
        return new Providers(environment, count);
    }

    /** These and those whose systems are databases. */
    Providers and(Map<String, String> databases) {
        Map<String, String> both = new TreeMap<>(environment);
        both.putAll(databases);
        return new Providers(
                both,
                count
                        + (int) databases.keySet().stream()
                                .filter(name -> name.endsWith("_JDBC_URL"))
                                .count());
    }

    /** The environment variable for a parameter: {@code evn.base-url} is {@code EVN_BASE_URL}. */
    public static String variable(String parameter) {
        return parameter.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Override
    public String toString() {
        return "Providers[%s]".formatted(count);
    }
}
