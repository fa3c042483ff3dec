package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.Yaml;

/**
 * What whoever looks on can ask by hand: each operation once, about somebody or something that there is, by an agency that
 * may. It is what the demo has asked, or else what an example beside the connector asks.
 *
 * @param samples to ask
 * @param askedByNobody operations that have an example and are in no agreement
 */
record Trials(List<Sample> samples, List<String> askedByNobody) {
    private static final Set<String> FOUND = Set.of("FOUND", "FULL_MATCH");

    /**
     * @param home the hub's, with agreements and connectors
     * @param asked by the demo
     */
    static Trials of(Path home, List<Sample> asked) {
        List<JsonNode> agreements = agreements(home.resolve("config/agreements"));
        Map<String, Sample> found = new LinkedHashMap<>();
        asked.stream()
                .filter(sample -> FOUND.contains(sample.expected()))
                .forEach(sample -> found.putIfAbsent(sample.operation(), sample));
        Trials trials = new Trials(new ArrayList<>(found.values()), new ArrayList<>());
        Map<String, ObjectNode> others = questions(home.resolve("connectors"));
        others.keySet().removeAll(found.keySet());
        others.forEach((operation, request) -> grants(agreements, operation)
                .findFirst()
                .ifPresentOrElse(
                        asker -> trials.samples.add(asker.sample(operation, request)),
                        () -> trials.askedByNobody.add(operation)));
        return trials;
    }

    /** What may be asked, by the full names of the operations. */
    private static Map<String, ObjectNode> questions(Path connectors) {
        Map<String, ObjectNode> questions = new LinkedHashMap<>();
        for (ConnectorFolder connector : ConnectorFolder.allBelow(connectors)) {
            for (Example example : Examples.of(connector.path())) {
                if (example.response().path("verdict").asText().equals("FOUND")
                        && example.request() instanceof ObjectNode request) {
                    questions.merge(
                            connector.ids().get(0) + "." + example.operation(),
                            request,
                            // The case that is called so is the plainest one.
                            (earlier, later) -> example.name().equals("found") ? later : earlier);
                }
            }
        }
        return questions;
    }

    private static Stream<Asker> grants(List<JsonNode> agreements, String operation) {
        return agreements.stream()
                .flatMap(agreement -> Stream.of(agreement.path("grants"))
                        .flatMap(grants -> grants.valueStream())
                        .filter(grant -> grant.path("operation").asText().equals(operation))
                        .map(grant -> new Asker(
                                agreement.path("agency").asText(),
                                grant.path("purposes").path(0).asText())));
    }

    private static List<JsonNode> agreements(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Yaml::read)
                    .toList();
        } catch (IOException e) {
            throw new DemoFailedException("The home of the hub has no agreements: %s".formatted(folder), e);
        }
    }

    private record Asker(String agency, String purpose) {
        Sample sample(String operation, ObjectNode request) {
            return new Sample("try", "an example", agency, operation, purpose, request, "FOUND");
        }
    }
}
