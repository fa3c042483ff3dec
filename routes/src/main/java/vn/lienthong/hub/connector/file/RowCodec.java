package vn.lienthong.hub.connector.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.mapping.MappingException;

/** Writes rows into a file's bytes and reads them out of them, each row an object by the names of its columns. */
abstract class RowCodec {
    /** The most rows of one answer file. */
    static final int MAX_ROWS = 100_000;

    private final Charset encoding;

    RowCodec(RowLayout layout) {
        this.encoding = Charset.forName(layout.encoding());
    }

    static RowCodec of(RowLayout layout) {
        return switch (layout.format()) {
            case "csv" -> new CsvRows(layout);
            case "fixed-width" -> new FixedWidthRows(layout);
            case "xml" -> new XmlRows(layout);
            default -> new JsonLineRows(layout);
        };
    }

    /**
     * One row as it is written, with an end of line.
     *
     * @throws MappingException naming the first column that cannot hold its value
     */
    abstract String write(ObjectNode row) throws MappingException;

    /** What comes before the first row; empty if nothing does. */
    String head() {
        return "";
    }

    /** What comes after the last row; empty if nothing does. */
    String foot() {
        return "";
    }

    /**
     * The rows of a file. One that is ill-formed is an empty object; what a column of a row leaves empty is absent.
     *
     * @throws MappingException if they cannot be told apart, or are more than an answer file may have
     */
    abstract List<ObjectNode> read(String text) throws MappingException;

    /** The ending of a file's name, without its dot. */
    abstract String ending();

    /** @throws MappingException if the encoding has no such letter: a question mark in its place would ask for another one */
    final byte[] encode(String text) throws MappingException {
        try {
            ByteBuffer bytes = encoding.newEncoder().encode(CharBuffer.wrap(text));
            byte[] encoded = new byte[bytes.remaining()];
            bytes.get(encoded);
            return encoded;
        } catch (CharacterCodingException e) {
            throw new MappingException("a letter is not in the provider's encoding");
        }
    }

    /** @throws MappingException if the bytes are no text in this encoding */
    final String decode(byte[] bytes) throws MappingException {
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MappingException("the file is no text in the encoding that was agreed on");
        }
    }

    static void put(ObjectNode row, String column, String cell) {
        String value = cell.strip();
        if (!value.isEmpty()) {
            row.put(column, value);
        }
    }

    static void requireFewerThanMax(List<ObjectNode> rows) throws MappingException {
        if (rows.size() >= MAX_ROWS) {
            throw new MappingException("the file has more than " + MAX_ROWS + " rows");
        }
    }
}
