package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.connector.trial.MappingTrial;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;

/**
 * What is wrong with folders of connectors, for who writes them: what the hub would refuse, and besides what the hub does not
 * read, which is examples, contracts and what was published before. Nothing need be set or running.
 */
public final class ConnectorLint {
    private static final List<String> ENDS = List.of("FOUND", "NOT_FOUND", "fault");

    /** For what has been tried before. */
    private static final Function<Path, List<Problem>> UNTRIED = folder -> List.of();

    private final Map<String, Transport> transports;
    private final ObjectMapper json;
    private final Problems problems = new Problems();

    public ConnectorLint(Collection<Transport> transports, ObjectMapper json) {
        this.transports = transports.stream().collect(Collectors.toMap(Transport::name, Function.identity()));
        this.json = json;
    }

    /** The ids of all connectors in a folder, as far as they are known: the names of their folders. */
    public static List<String> ids(Path connectors) {
        return new ServedFolders(connectors, List.of())
                .find(new Problems()).stream().map(ConnectorLint::idOf).toList();
    }

    private static String idOf(Path folder) {
        return folder.getFileName().toString();
    }

    /** The ids of all connected systems: those of folders, or of the instances that a folder stands for. */
    public static List<String> systems(Path connectors) {
        return ids(connectors).stream()
                .flatMap(id -> {
                    Set<String> instances =
                            Instances.of(connectors.resolve(id), new Problems()).keySet();
                    return instances.isEmpty() ? Stream.of(id) : instances.stream();
                })
                .toList();
    }

    /** The hash of a connector's folder; null if it cannot be read. */
    public static String revisionOf(Path folder) {
        try {
            return Revision.of(folder);
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * @param connectors the folder of all connectors: also what is wrong with one may lie in another
     * @param published the same folder as it was published; null if nothing is to be compared
     * @throws vn.lienthong.hub.context.UnusableFilesException if the folder itself cannot be read
     */
    public List<Problem> problemsOf(Path connectors, Path published) {
        return problemsOf(connectors, published, Set.of());
    }

    /**
     * The same.
     *
     * @param unchanged ids of connectors that are as they were published: their mappings were tried then, and their schemas
     *     are not compared with themselves
     */
    public List<Problem> problemsOf(Path connectors, Path published, Set<String> unchanged) {
        ConnectorReader reader;
        try (MappingTrial trial = new MappingTrial()) {
            reader = reader(
                    folder -> unchanged.contains(idOf(folder)) ? UNTRIED.apply(folder) : trial.problemsOf(folder));
            problems.addAll(reader.problemsOf(new ServedFolders(connectors, List.of())));
        }
        reader.operations().forEach(operation -> examples(connectors, operation));
        ids(connectors)
                .forEach(id -> problems.addAll(
                        ContractCheck.problemsOf(connectors.resolve(id).resolve("contract"))));
        if (published != null) {
            compare(connectors, reader.operations(), published, unchanged);
        }
        return problems.found();
    }

    /**
     * The operations of folders that the hub would serve.
     *
     * @throws vn.lienthong.hub.context.UnusableFilesException with all that is wrong with them
     */
    public Catalogue catalogue(Path connectors) {
        return new Catalogue(reader(UNTRIED).readAll(new ServedFolders(connectors, List.of())).stream()
                .flatMap(revision -> revision.operations().stream())
                .toList());
    }

    private ConnectorReader reader(Function<Path, List<Problem>> trial) {
        return new ConnectorReader(transports, new UnsetParameters(transports), json, trial);
    }

    private void examples(Path connectors, Operation operation) {
        Path folder = connectors
                .resolve(operation.key().name().connector())
                .resolve("examples")
                .resolve(operation.key().name().operation());
        Set<String> ends = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .forEach(file -> problems.addAll(ExampleCheck.problemsOf(file, operation, ends)));
            } catch (IOException e) {
                problems.add(ReadingMistake.problem(folder, e));
            }
        }
        boolean isSimulated = operation.system() != null
                && transports.values().stream()
                        .anyMatch(transport -> transport.needsBaseUrl()
                                && transport.protocol() == operation.system().protocol());
        List<String> wanted = canDiffer(operation.request().document()) ? ENDS : ENDS.subList(0, 1);
        List<String> missing =
                wanted.stream().filter(end -> !ends.contains(end)).toList();
        if (isSimulated && !missing.isEmpty()) {
            problems.add(new Problem(
                    folder,
                    null,
                    "no example of the operation ends with " + String.join(", ", missing) + ".",
                    "Write one of each.",
                    LintRule.EXAMPLES_MISSING));
        }
    }

    /** A question of which there is only one is answered in one way by a simulated system. */
    private static boolean canDiffer(JsonNode schema) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode value =
                    property.getValue().has("items") ? property.getValue().get("items") : property.getValue();
            boolean isFree = !value.has("enum")
                    && Set.of("string", "integer", "number")
                            .contains(value.path("type").asText());
            if (!property.getKey().equals(CanonicalSchema.FIELDS) && (isFree || canDiffer(value))) {
                return true;
            }
        }
        return false;
    }

    /** What was not published or has another major version by now may be as it likes. */
    private void compare(Path connectors, List<Operation> operations, Path published, Set<String> unchanged) {
        List<Path> changed = new ServedFolders(published, List.of())
                .served().stream()
                        .filter(folder -> !unchanged.contains(idOf(folder)))
                        .toList();
        Map<String, Operation> now =
                operations.stream().collect(Collectors.toMap(Operation::restPath, Function.identity()));
        for (Operation old : reader(UNTRIED).operationsOf(changed)) {
            Operation same = now.get(old.restPath());
            if (same != null) {
                changed(
                        connectors,
                        same,
                        "request",
                        SchemaChange.ofRequest(
                                old.request().document(), same.request().document()));
                changed(
                        connectors,
                        same,
                        "response",
                        SchemaChange.ofResponse(
                                old.response().document(), same.response().document()));
            }
        }
    }

    private void changed(Path connectors, Operation operation, String face, List<String> changes) {
        Path file = connectors
                .resolve(operation.key().name().connector())
                .resolve("schema")
                .resolve(operation.key().name().operation() + "." + face + ".json");
        changes.forEach(change -> problems.add(new Problem(
                file,
                null,
                change + ", which was published otherwise.",
                "Only add, or raise 'interface' in connector.yaml.",
                LintRule.CHANGED_SCHEMA)));
    }
}
