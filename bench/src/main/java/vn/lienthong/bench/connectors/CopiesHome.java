package vn.lienthong.bench.connectors;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import vn.lienthong.bench.online.stage.Templates;
import vn.lienthong.simulation.demo.Providers;
import vn.lienthong.simulation.provider.ConnectorFolder;

/**
 * A home of the hub with the population connector, copies of others, and an agreement under which all copies may be asked
 * as often as somebody can.
 *
 * @param folder the hub's working folder
 */
record CopiesHome(Path folder, List<CopiedConnector> copies) {

    /** @param project the folder with config/ and connectors/ */
    static CopiesHome create(Path project, Path folder, int count) {
        Templates.copy(project.resolve("config/application.yaml"), folder.resolve("config/application.yaml"));
        Templates.copy(project.resolve("config/population"), folder.resolve("config/population"));
        Templates.copy(project.resolve("connectors/population"), folder.resolve("connectors/population"));
        Path connectors = folder.resolve("connectors");
        CopiesHome home = new CopiesHome(
                folder,
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> CopiedConnector.of(number, project, connectors))
                        .toList());
        Templates.write(
                folder.resolve("config/agreements/bench.yaml"), home.agreement().getBytes(StandardCharsets.UTF_8));
        return home;
    }

    /**
     * What the hub has to know of all its connectors, as environment variables.
     *
     * @param addresses where the system of a connector is, by the connector's id
     */
    Map<String, String> environment(Function<String, String> addresses) {
        Map<String, String> environment = new TreeMap<>();
        for (ConnectorFolder connector : ConnectorFolder.allBelow(folder.resolve("connectors"))) {
            Map<String, String> settings = connector.simulatedSettings();
            settings.putAll(connector.addresses(addresses.apply(connector.id())));
            settings.forEach((name, value) -> environment.put(Providers.variable(name), value));
        }
        return environment;
    }

    private String agreement() {
        StringBuilder text = new StringBuilder("""
                agency: bench
                name: {vi: Đo kiểm, en: Bench}
                validFrom: 2025-01-01
                validTo: 2099-12-31
                grants:
                """);
        for (CopiedConnector copy : copies) {
            text.append("  - operation: ").append(copy.operation()).append('\n');
            text.append("    purposes: [measurement]\n");
            text.append("    fields: [")
                    .append(String.join(", ", copy.fields()))
                    .append("]\n");
            text.append("    quota: {requests: 1000000, per: 1s}\n");
        }
        return text.toString();
    }
}
