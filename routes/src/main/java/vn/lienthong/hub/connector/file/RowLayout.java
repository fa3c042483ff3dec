package vn.lienthong.hub.connector.file;

import java.util.List;

/**
 * How the rows of one kind of file are written: {@code requests} or {@code answers} of an operation in {@code
 * contract/layout.yaml}.
 *
 * @param format {@code csv}, {@code fixed-width}, {@code json-lines} or {@code xml}
 * @param encoding of the text, by the name that Java has for it; UTF-8 if it is not said
 * @param delimiter with {@code csv}: the character between two cells; a comma if it is not said
 * @param header with {@code csv}: whether the first line names the columns, which it does if it is not said
 * @param key the column by which an answer is matched to its request
 * @param columns in their order
 * @param root with {@code xml}: the name of the element around all rows
 * @param row with {@code xml}: the name of the element of a row
 */
public record RowLayout(
        String format,
        String encoding,
        String delimiter,
        Boolean header,
        String key,
        List<Column> columns,
        String root,
        String row) {
    public RowLayout {
        encoding = encoding == null ? "UTF-8" : encoding;
        delimiter = delimiter == null ? "," : delimiter;
        header = header == null || header;
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    /** Those of the columns, in their order. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * A column.
     *
     * @param name as the mapping knows it
     * @param width with {@code fixed-width}: its characters
     */
    public record Column(String name, Integer width) {}

    /** Both kinds of file of an operation. */
    public record Pair(RowLayout requests, RowLayout answers) {}
}
