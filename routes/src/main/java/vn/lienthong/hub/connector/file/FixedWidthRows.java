package vn.lienthong.hub.connector.file;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.file.RowLayout.Column;
import vn.lienthong.hub.connector.mapping.MappingException;

/** Rows whose columns have as many characters each as was agreed on, filled up with spaces on the right. */
final class FixedWidthRows extends RowCodec {
    private final List<Column> columns;
    private final int width;

    FixedWidthRows(RowLayout layout) {
        super(layout);
        this.columns = layout.columns();
        this.width = columns.stream().mapToInt(Column::width).sum();
    }

    @Override
    String ending() {
        return "txt";
    }

    @Override
    String write(ObjectNode row) throws MappingException {
        StringBuilder line = new StringBuilder(width + 1);
        for (Column column : columns) {
            String cell = row.path(column.name()).asText("");
            if (cell.length() > column.width() || cell.chars().anyMatch(Character::isISOControl)) {
                // Cut, it would ask for somebody else.
                throw new MappingException("the column " + column.name() + " cannot hold its value");
            }
            line.append(cell).append(" ".repeat(column.width() - cell.length()));
        }
        return line.append('\n').toString();
    }

    @Override
    List<ObjectNode> read(String text) throws MappingException {
        List<ObjectNode> rows = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!line.isBlank()) {
                requireFewerThanMax(rows);
                rows.add(row(line));
            }
        }
        return rows;
    }

    /** Some systems leave out the spaces at the end of a line. */
    private ObjectNode row(String line) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        if (line.length() <= width) {
            int start = 0;
            for (Column column : columns) {
                int end = start + column.width();
                put(row, column.name(), line.substring(Math.min(start, line.length()), Math.min(end, line.length())));
                start = end;
            }
        }
        return row;
    }
}
