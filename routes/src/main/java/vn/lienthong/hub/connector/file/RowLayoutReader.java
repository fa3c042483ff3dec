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

/** Reads what {@code contract/layout.yaml} says about an operation's files. */
final class RowLayoutReader {
    private static final Set<String> FORMATS = Set.of("csv", "fixed-width", "json-lines", "xml");
    private static final int MAX_WIDTH = 10_000;

    /** Names that XML can bear, of which none can close a tag. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private final String operation;
    private final WrittenFile file;
    private final Problems problems = new Problems();

    private RowLayoutReader(String operation, WrittenFile file) {
        this.operation = operation;
        this.file = file;
    }

    /** {@code contract/layout.yaml} as it is written. */
    private record Written(Map<String, RowLayout.Pair> operations) {}

    /** @throws UnusableFilesException with everything that is wrong, and where */
    static RowLayout.Pair read(OperationSource source) {
        Path path = source.file().path().resolveSibling("contract").resolve("layout.yaml");
        return new RowLayoutReader(source.operation().key().name().operation(), WrittenFile.yaml(path)).read();
    }

    private RowLayout.Pair read() {
        Written written = HubYaml.read(file, Written.class, problems);
        RowLayout.Pair pair = written == null || written.operations() == null
                ? null
                : written.operations().get(operation);
        if (pair == null || pair.requests() == null || pair.answers() == null) {
            report(
                    JsonPointer.compile("/operations"),
                    "the operation " + operation + " has no layout of its requests and answers.",
                    "Write operations: {" + operation + ": {requests: {…}, answers: {…}}}.");
        } else {
            check("requests", pair.requests());
            check("answers", pair.answers());
        }
        problems.throwIfAny();
        return pair;
    }

    private void check(String kind, RowLayout layout) {
        JsonPointer place =
                JsonPointer.compile("/operations").appendProperty(operation).appendProperty(kind);
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
        if (isXml && !layout.names().stream().allMatch(RowLayoutReader::isName)) {
            report(place, "a column has a name that no element of XML has.", "Use letters, digits and underscores.");
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
        if (new HashSet<>(names).size() < names.size()) {
            report(place, "two columns have one name.", null);
        }
        for (Column column : layout.columns()) {
            boolean isWide = column.width() != null && column.width() > 0 && column.width() <= MAX_WIDTH;
            if (column.name() == null || "fixed-width".equals(layout.format()) != isWide) {
                report(
                        place,
                        "the column " + column.name() + " needs a name and, with fixed-width alone, a width.",
                        null);
            } else if (isWide && column.name().equals(layout.key()) && column.width() < RequestKey.LENGTH) {
                report(place, "the key needs " + RequestKey.LENGTH + " characters.", null);
            }
        }
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
