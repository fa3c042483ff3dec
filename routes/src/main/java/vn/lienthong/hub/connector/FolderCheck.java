package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;

/** That every file of a connector's folder is read by somebody: one with a misspelt name would silently do nothing. */
final class FolderCheck {
    /** What is in them is for people and for the simulation. */
    private static final Set<String> FREE = Set.of("contract", "stub");

    private static final String README = "README.md";
    private static final String MAPPING = "mapping";
    private static final String CODES = ".codes.csv";
    private static final List<String> SCHEMAS = List.of(".request.json", ".response.json");
    private static final List<String> MAPPINGS = List.of(
            ".fields.csv",
            ".request.fields.csv",
            ".request.jslt",
            ".response.jslt",
            ".request.xslt",
            ".response.xslt",
            ".sql");

    private final Path folder;
    private final Set<String> operations;
    private final List<Problem> problems = new ArrayList<>();

    private FolderCheck(Path folder, Set<String> operations) {
        this.folder = folder;
        this.operations = operations;
    }

    /**
     * @param operations whose files these are; as long as one of them has no name, nothing is said
     * @param withWrittenRoutes those of them that have no mapping
     */
    static List<Problem> problemsOf(Path folder, Set<String> operations, Set<String> withWrittenRoutes) {
        if (!operations.stream().allMatch(DescriptorCheck::isName)) {
            return List.of();
        }
        FolderCheck check = new FolderCheck(folder, operations);
        try {
            check.among(
                    folder,
                    Set.of(
                            ServedFolders.DESCRIPTOR,
                            Instances.FILE,
                            WrittenRoutes.FILE,
                            "asks.yaml",
                            README,
                            "RATIONALE.md"));
            check.readme();
            check.folders();
            check.among(folder.resolve("schema"), names(operations, SCHEMAS));
            Set<String> mapped = new TreeSet<>(operations);
            mapped.removeAll(withWrittenRoutes);
            check.among(folder.resolve(MAPPING), names(mapped, MAPPINGS));
            check.examples();
        } catch (IOException e) {
            check.problems.add(ReadingMistake.problem(folder, e));
        }
        return check.problems;
    }

    /** A folder that was copied may have kept the page of the one it was copied from. */
    private void readme() throws IOException {
        Path file = folder.resolve(README);
        String title = "# " + folder.getFileName();
        if (Files.isRegularFile(file) && !Files.readString(file).startsWith(title)) {
            problems.add(new Problem(file, 1, "is not about this connector.", "Begin it with " + title + ".")
                    .under(LintRule.HALF_COPIED));
        }
    }

    private void folders() throws IOException {
        Set<String> known = new TreeSet<>(Set.of("schema", MAPPING, "examples"));
        known.addAll(FREE);
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                require(known, entry);
            }
        }
    }

    private void examples() throws IOException {
        for (Path entry : entries(folder.resolve("examples"))) {
            require(operations, entry);
        }
    }

    private void among(Path place, Set<String> known) throws IOException {
        for (Path entry : entries(place)) {
            boolean isCodeTable = place.endsWith(MAPPING) && entry.toString().endsWith(CODES);
            if (Files.isRegularFile(entry) && !isCodeTable) {
                require(known, entry);
            }
        }
    }

    private static Set<String> names(Set<String> operations, List<String> endings) {
        Set<String> names = new TreeSet<>();
        operations.forEach(operation -> endings.forEach(ending -> names.add(operation + ending)));
        return names;
    }

    private void require(Set<String> known, Path entry) {
        String name = entry.getFileName().toString();
        if (!known.contains(name)) {
            problems.add(new Problem(entry, null, "nobody reads this here.", DidYouMean.among(name, known))
                    .under(LintRule.UNKNOWN_FILE));
        }
    }

    /** Without those of editors and systems, which are hidden. */
    private static List<Path> entries(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
