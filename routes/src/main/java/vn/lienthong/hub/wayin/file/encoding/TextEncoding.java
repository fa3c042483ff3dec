package vn.lienthong.hub.wayin.file.encoding;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The encodings of files that the hub reads and writes. Reading is strict: bytes that mean nothing are an error. */
public enum TextEncoding {
    UTF_8("utf-8", new UnicodeCodec(StandardCharsets.UTF_8)),
    UTF_16LE("utf-16le", new UnicodeCodec(StandardCharsets.UTF_16LE)),
    UTF_16BE("utf-16be", new UnicodeCodec(StandardCharsets.UTF_16BE)),
    TCVN3("tcvn3", Tcvn3.table()),
    VNI("vni", Vni.table()),
    WINDOWS_1258("windows-1258", Windows1258.table()),
    VIQR("viqr", new Viqr()),
    /** UTF-8 that was once read as Latin-1 or windows-1252 and written as UTF-8 again. It is written as plain UTF-8. */
    UTF_8_AS_LATIN_1("utf-8-as-latin-1", new MisreadUtf8());

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String label;
    private final LineCodec codec;

    TextEncoding(String label, LineCodec codec) {
        this.label = label;
        this.codec = codec;
    }

    /** The name by which people know it, such as {@code tcvn3}. */
    public String label() {
        return label;
    }

    /** Of either case. */
    public static Optional<TextEncoding> labelled(String label) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.label.equalsIgnoreCase(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(TextEncoding::label).toList();
    }

    /** What is written in answer to a file that came in this encoding: the same, unless it was to be repaired. */
    public TextEncoding forResults() {
        return this == UTF_8_AS_LATIN_1 ? UTF_8 : this;
    }

    /**
     * Reads a file line by line, without the byte order mark that it may begin with. A line is at most
     * {@value ByteLines#MAX_BYTES} bytes long.
     *
     * @return throws {@link UnreadableLineException} while it is read, if a line is not in this encoding, has a NUL or
     *     another byte order mark, or is too long
     */
    public Reader reader(InputStream file) {
        return new LineReader(file, this);
    }

    /** Whether a file with this beginning has a byte order mark of this encoding; only Unicode has one. */
    public boolean isMarkedIn(byte[] beginning) {
        if (!isUnicode()) {
            return false;
        }
        byte[] mark = encode(BYTE_ORDER_MARK);
        return beginning.length >= mark.length && Arrays.equals(mark, 0, mark.length, beginning, 0, mark.length);
    }

    boolean isUnicode() {
        return codec instanceof UnicodeCodec;
    }

    /** The bytes of a line feed. */
    byte[] lineFeed() {
        return isUnicode() ? encode("\n") : new byte[] {'\n'};
    }

    LineCodec codec() {
        return codec;
    }

    /** Whether a text in {@link #writable composed} form can have this character. */
    boolean has(int codePoint) {
        return codec.has(codePoint);
    }

    /** The text as it can be looked up in a table: Unicode keeps it as it is, the others know composed letters only. */
    String writable(String text) {
        return isUnicode() ? text : Normalizer.normalize(text, Form.NFC);
    }

    /** @param text all of whose characters there {@link #has are} */
    byte[] encode(String text) {
        return codec.encode(text);
    }
}
