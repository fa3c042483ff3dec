package vn.lienthong.hub.connector.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import vn.lienthong.hub.connector.file.RowLayout;
import vn.lienthong.hub.connector.file.RowLayoutReader;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/** Reads the operations of a {@code layout.yaml}, the hub's own description of row files. It knows texts alone. */
final class LayoutYamlReader {
    /** Where it lies in a connector's folder. */
    static final String NAME = "layout.yaml";

    private final WrittenFile file;
    private final Problems problems = new Problems();

    private LayoutYamlReader(WrittenFile file) {
        this.file = file;
    }

    /** Whether it is called so, or has operations as an OpenAPI document has not. */
    static boolean isOne(Path file, String text) {
        if (file.getFileName().toString().matches("layout\\.ya?ml")) {
            return true;
        }
        try {
            JsonNode document = new YAMLMapper().readTree(text);
            return document.has("operations") && !document.has("openapi");
        } catch (IOException e) {
            // Whoever reads it next says so.
            return false;
        }
    }

    /** @throws UnusableContractException with everything that is wrong, and where */
    static Contract read(Path path, String text) {
        try {
            WrittenFile file = WrittenFile.yaml(path);
            return new LayoutYamlReader(file).contract(RowLayoutReader.readAll(file), text);
        } catch (UnusableFilesException e) {
            throw new UnusableContractException(e.problems());
        }
    }

    private Contract contract(Map<String, RowLayout.Pair> layouts, String text) {
        List<ContractOperation> operations = new ArrayList<>();
        layouts.forEach((name, layout) -> {
            JsonPointer place = JsonPointer.compile("/operations").appendProperty(name);
            if (!name.equals(CanonicalWords.operation(name))) {
                problems.add(file.problem(
                        place,
                        "'" + name + "' is no name of an operation.",
                        "Write it as " + CanonicalWords.operation(name) + "."));
            }
            operations.add(ContractOperation.ofRows(
                    name,
                    parts(place.appendProperty("requests"), layout.requests()),
                    parts(place.appendProperty("answers"), layout.answers())));
        });
        problems.throwIfAny();
        return new Contract("row files", "file", null, operations, List.of(), List.of(), Map.of(NAME, text));
    }

    private List<Part> parts(JsonPointer place, RowLayout layout) {
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < layout.columns().size(); index++) {
            RowLayout.Column column = layout.columns().get(index);
            JsonPointer at = place.appendProperty("columns").appendIndex(index);
            ColumnNames.problem(column.name())
                    .ifPresent(problem -> problems.add(file.problem(at, problem, ColumnNames.SUGGESTION)));
            if (!column.name().equals(layout.key())) {
                parts.add(Part.column(column.name(), new Cell(column.width(), null)));
            }
        }
        if (parts.isEmpty() || parts.size() > ColumnNames.MOST) {
            problems.add(file.problem(
                    place,
                    "beside the key there are " + parts.size() + " columns.",
                    "Write from 1 to " + ColumnNames.MOST + "."));
        }
        return parts;
    }
}
