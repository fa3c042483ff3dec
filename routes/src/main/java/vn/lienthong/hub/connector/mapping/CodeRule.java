package vn.lienthong.hub.connector.mapping;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * A code that a table translates in both directions. A code that the table does not have is an error: guessing what a
 * provider means by it would be worse than no answer.
 */
final class CodeRule implements FieldRule {
    private final String table;
    private final Map<String, String> toCanonical;
    private final Map<String, String> toProvider;

    /** @throws UnusableFilesException with everything that is wrong with the file */
    static CodeRule read(String table, Path file) {
        Map<String, String> toCanonical = new HashMap<>();
        Map<String, String> toProvider = new HashMap<>();
        Problems problems = new Problems();
        for (NamedCsvRecord line : CsvTable.read(file, "canonical", "provider")) {
            String problem = null;
            if (line.getFieldCount() != 2) {
                problem = "there are " + line.getFieldCount() + " columns instead of 2.";
            } else {
                String canonical = line.getField("canonical").strip();
                String provider = line.getField("provider").strip();
                if (toCanonical.put(provider, canonical) != null) {
                    problem = "the provider's code stands there twice.";
                }
                // Several codes of a provider may mean the same; the first is the one that is sent.
                toProvider.putIfAbsent(canonical, provider);
            }
            if (problem != null) {
                problems.add(CsvTable.problem(file, line.getStartingLineNumber(), problem, null));
            }
        }
        problems.throwIfAny();
        return new CodeRule(table, toCanonical, toProvider);
    }

    CodeRule(String table, Map<String, String> toCanonical, Map<String, String> toProvider) {
        this.table = table;
        this.toCanonical = Map.copyOf(toCanonical);
        this.toProvider = Map.copyOf(toProvider);
    }

    @Override
    public JsonNode toCanonical(JsonNode value) throws MappingException {
        return translate(value, toCanonical);
    }

    @Override
    public JsonNode toProvider(JsonNode value) throws MappingException {
        return translate(value, toProvider);
    }

    private JsonNode translate(JsonNode value, Map<String, String> codes) throws MappingException {
        String other = codes.get(value.asText());
        if (other == null) {
            throw new MappingException("has a code that the table " + table + " lacks");
        }
        return TextNode.valueOf(other);
    }
}
