package vn.lienthong.hub.wayin.file.encoding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as old systems write them, for tests. */
public final class Written {
    public static final String HEADER = "personalNumber,fullName,dateOfBirth\n";

    private Written() {}

    /** A file with that header; VIQR does not touch the header, as no export would. */
    public static byte[] file(TextEncoding encoding, String header, String rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                encoding == TextEncoding.VIQR ? header.getBytes(StandardCharsets.US_ASCII) : in(encoding, header));
        bytes.writeBytes(in(encoding, rows));
        return bytes.toByteArray();
    }

    static byte[] ofNames(TextEncoding encoding, List<String> names) {
        StringBuilder rows = new StringBuilder();
        names.forEach(name -> rows.append("001090000001,").append(name).append(",1990-05-17\n"));
        return file(encoding, HEADER, rows.toString());
    }

    private static byte[] in(TextEncoding encoding, String text) {
        return encoding == TextEncoding.UTF_8_AS_LATIN_1 ? misread(text) : new EncodedText(encoding).encode(text);
    }

    /** As it is after a program took UTF-8 for Latin-1. */
    static byte[] misread(String text) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        return new String(once, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String read(TextEncoding encoding, byte[] file) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = encoding.reader(new ByteArrayInputStream(file))) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    /** Without a header's line, so that marks count from the first character on. */
    static String readRow(TextEncoding encoding, byte[] row) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(in(encoding, "x\n"));
        file.writeBytes(row);
        return read(encoding, file.toByteArray()).substring(2);
    }
}
