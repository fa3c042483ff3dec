package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The keys with which the agencies of the demo identify themselves, issued by the hub's own command. */
public record AccessKeys(Map<String, String> byAgency) {

    private static final String AGREEMENTS = "config/agreements";
    private static final String ENDING = ".yaml";

    /**
     * Issues one to each agency that has an agreement, in the background, while the hub starts; what is returned ends
     * when the keys are there.
     */
    static Future<AccessKeys> issue(HubProgram hub) {
        return CompletableFuture.supplyAsync(() -> issueNow(hub));
    }

    /** The same, and returns when the keys are there. */
    public static AccessKeys issueNow(HubProgram hub) {
        List<String> command = new ArrayList<>(List.of("agreement", "issue-key", "--json"));
        command.addAll(agencies(hub.home().resolve(AGREEMENTS)));
        Map<String, String> keys = new HashMap<>();
        for (JsonNode key : hub.answer(command.toArray(String[]::new)).path("keys")) {
            keys.put(key.path("agency").asText(), key.path("key").asText());
        }
        return new AccessKeys(keys);
    }

    /** An agreement's file has the name of its agency. */
    private static List<String> agencies(Path agreements) {
        try (Stream<Path> files = Files.list(agreements)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DemoFailedException("The home of the hub has no agreements: %s".formatted(agreements), e);
        }
    }

    /** @throws DemoFailedException when the agency has none */
    public String of(String agency) {
        String key = byAgency.get(agency);
        if (key == null) {
            throw new DemoFailedException("The hub issued no key for the agency %s".formatted(agency));
        }
        return key;
    }

    @Override
    public String toString() {
        return "AccessKeys[%s]".formatted(byAgency.keySet());
    }
}
