package vn.lienthong.bench.online.stage;

import java.nio.file.Path;
import java.util.Map;

/**
 * A home of the hub for a measurement: the project's settings, queries and population connector, an agreement without a
 * quota that matters, and a SOAP connector whose system is a stub.
 *
 * @param folder the hub's working folder
 */
record MeasuredHome(Path folder) {
    /** The agency that asks. */
    static final String AGENCY = "bench";

    static final String PURPOSE = "measurement";

    /** @param project the folder with config/ and connectors/ */
    static MeasuredHome create(Path project, Path folder) {
        MeasuredHome home = new MeasuredHome(folder);
        Templates.copy(project.resolve("config/application.yaml"), folder.resolve("config/application.yaml"));
        Templates.copy(project.resolve("config/population"), folder.resolve("config/population"));
        Templates.copy(project.resolve("connectors/population"), folder.resolve("connectors/population"));
        Templates.write("bench.yaml", folder.resolve("config/agreements/bench.yaml"), Map.of());
        Path connector = folder.resolve("connectors/mediation");
        Templates.write("connector.yaml", connector.resolve("connector.yaml"), Map.of());
        for (BodySize size : BodySize.values()) {
            Map<String, String> names = Map.of("operation", size.element());
            String operation = size.operation();
            Templates.write("relay.schema.json", connector.resolve("schema/" + operation + ".request.json"), names);
            Templates.write("relay.schema.json", connector.resolve("schema/" + operation + ".response.json"), names);
            Templates.write("relay.request.xslt", home.stylesheet(operation, "request"), names);
            Templates.write("relay.response.xslt", home.stylesheet(operation, "response"), names);
        }
        return home;
    }

    /** Settings of a peer that looks people up: by the query of a verification. */
    Map<String, String> ofLookUp() {
        Path query = folder.resolve("config/population/verify-by-personal-number.sql");
        return Map.of("PEER_QUERY", query.toString());
    }

    /** Settings of a peer that mediates. */
    Map<String, String> ofMediation(int stub) {
        Path connector = folder.resolve("connectors/mediation");
        return Map.of("PEER_STUB", "127.0.0.1:" + stub, "PEER_CONNECTOR", connector.toString());
    }

    private Path stylesheet(String operation, String direction) {
        return folder.resolve("connectors/mediation/mapping/" + operation + "." + direction + ".xslt");
    }
}
