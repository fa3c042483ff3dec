package vn.lienthong.hub.connector.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.file.RowLayout.Column;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/** Reads what {@code contract/layout.yaml} says about files of rows. */
public final class RowLayoutReader {
    private static final Set<String> FORMATS = Set.of("csv", "fixed-width", "json-lines", "xml");
    private static final int MAX_WIDTH = 10_000;

    /** Names that XML can bear, of which none can close a tag. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private final WrittenFile file;
    private final Problems problems = new Problems();

    private RowLayoutReader(WrittenFile file) {
        this.file = file;
    }

    /** {@code contract/layout.yaml} as it is written. */
    private record Written(Map<String, RowLayout.Pair> operations) {}

    /** @throws UnusableFilesException with everything that is wrong, and where */
    static RowLayout.Pair read(OperationSource source) {
        Path path = source.file().path().resolveSibling("contract").resolve("layout.yaml");
        RowLayoutReader reader = new RowLayoutReader(WrittenFile.yaml(path));
        String operation = source.operation().key().name().operation();
        RowLayout.Pair pair = reader.operations().get(operation);
        reader.check(operation, pair);
        reader.problems.throwIfAny();
        return pair;
    }

    /**
     * The layouts of all operations, in their order.
     *
     * @throws UnusableFilesException with everything that is wrong, and where
     */
    public static Map<String, RowLayout.Pair> readAll(WrittenFile file) {
        RowLayoutReader reader = new RowLayoutReader(file);
        Map<String, RowLayout.Pair> operations = reader.operations();
        operations.forEach(reader::check);
        reader.problems.throwIfAny();
        return operations;
    }

    private Map<String, RowLayout.Pair> operations() {
        Written written = HubYaml.read(file, Written.class, problems);
        return written == null || written.operations() == null ? Map.of() : written.operations();
    }

    private void check(String operation, RowLayout.Pair pair) {
        if (pair == null || pair.requests() == null || pair.answers() == null) {
            report(
                    JsonPointer.compile("/operations"),
                    "the operation " + operation + " has no layout of its requests and answers.",
                    "Write operations: {" + operation + ": {requests: {…}, answers: {…}}}.");
        } else {
            JsonPointer place = JsonPointer.compile("/operations").appendProperty(operation);
            check(place.appendProperty("requests"), pair.requests());
            check(place.appendProperty("answers"), pair.answers());
        }
    }

    private void check(JsonPointer place, RowLayout layout) {
        if (!FORMATS.contains(String.valueOf(layout.format()))) {
            report(place, "there is no format '" + layout.format() + "'.", DidYouMean.among(layout.format(), FORMATS));
        }
        if (!isCharset(layout.encoding())) {
            report(place, "there is no encoding '" + layout.encoding() + "'.", "UTF-8 and windows-1258 are some.");
        }
        if (layout.delimiter().length() != 1 || "\"\r\n".contains(layout.delimiter())) {
            report(place, "the delimiter is no single character.", "Write delimiter: \";\".");
        }
        checkElements(place, layout);
        checkColumns(place, layout);
    }

    private void checkElements(JsonPointer place, RowLayout layout) {
        boolean isXml = "xml".equals(layout.format());
        if (!isXml && (layout.root() != null || layout.row() != null)) {
            report(place, "only a file of XML has a root and a row.", "Leave them out.");
        }
        if (isXml && !(isName(layout.root()) && isName(layout.row()))) {
            report(place, "a file of XML needs the names of its elements.", "Write root: DanhSach, row: Dong.");
        }
        for (int index = 0; isXml && index < layout.columns().size(); index++) {
            String name = layout.columns().get(index).name();
            if (!isName(name)) {
                report(
                        column(place, index),
                        "the column " + name + " has a name that no element of XML has.",
                        "Use letters, digits and underscores.");
            }
        }
    }

    private static boolean isName(String name) {
        return name != null && NAME.matcher(name).matches();
    }

    private void checkColumns(JsonPointer place, RowLayout layout) {
        List<String> names = layout.names();
        if (layout.key() == null || !names.contains(layout.key())) {
            report(
                    place,
                    "none of the columns is the key '" + layout.key() + "'.",
                    DidYouMean.among(layout.key(), names));
        }
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < layout.columns().size(); index++) {
            Column column = layout.columns().get(index);
            if (!taken.add(column.name())) {
                report(
                        column(place, index),
                        "there is a column " + column.name() + " already.",
                        "Give each a name of its own.");
            }
            boolean isWide = column.width() != null && column.width() > 0 && column.width() <= MAX_WIDTH;
            if (column.name() == null || "fixed-width".equals(layout.format()) != isWide) {
                report(
                        column(place, index),
                        "the column " + column.name() + " needs a name and, with fixed-width alone, a width.",
                        null);
            } else if (isWide && column.name().equals(layout.key()) && column.width() < RequestKey.LENGTH) {
                report(column(place, index), "the key needs " + RequestKey.LENGTH + " characters.", null);
            }
        }
    }

    private static JsonPointer column(JsonPointer layout, int index) {
        return layout.appendProperty("columns").appendIndex(index);
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void report(JsonPointer place, String problem, String suggestion) {
        problems.add(file.problem(place, problem, suggestion).under(LintRule.LAYOUT));
    }
}
