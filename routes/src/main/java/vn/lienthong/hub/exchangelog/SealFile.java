package vn.lienthong.hub.exchangelog;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * The seals and statements of absence kept outside the database, a line of JSON each. What is missing in the database can be
 * told from it, so it belongs where nobody who could change the database can write. It only grows: a line that a killed hub
 * left half-written stays as it is, and counts for nothing. Its methods may be called from any thread.
 */
final class SealFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    SealFile(Path path) {
        this.path = path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Returns when they are on the disk. */
    synchronized void append(List<SignedText> statements) throws IOException {
        StringBuilder lines = new StringBuilder(isLastLineOpen() ? "\n" : "");
        statements.forEach(statement -> lines.append(line(statement)).append('\n'));
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /** Whoever wrote last was killed meanwhile: what comes next must not stand on the same line. */
    private boolean isLastLineOpen() throws IOException {
        if (!exists()) {
            return false;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return file.size() > 0 && file.read(last, file.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    /**
     * All of them, in the order in which they were written; none if there is no file.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    List<SignedText> readAll() throws IOException {
        List<SignedText> all = new ArrayList<>();
        readWhile(size(), all::add);
        return all;
    }

    /** In bytes; 0 if there is no file. */
    long size() throws IOException {
        return exists() ? Files.size(path) : 0;
    }

    /**
     * Reads them in the order in which they were written, as long as they are wanted; what was read is not kept.
     *
     * @param size how much of the file is read: what a hub appends meanwhile is not
     */
    void readWhile(long size, Predicate<SignedText> isMoreWanted) throws IOException {
        if (size == 0) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            long read = 0;
            boolean isWanted = true;
            for (String line = lines.readLine(); line != null && isWanted; line = lines.readLine()) {
                read += line.getBytes(StandardCharsets.UTF_8).length + 1L;
                SignedText statement = parse(line);
                isWanted = read <= size + 1 && (statement == null || isMoreWanted.test(statement));
            }
        }
    }

    /** Reads them from the newest on, as long as they are wanted, and no more of the file than that. */
    void readBackWhile(Predicate<SignedText> isMoreWanted) throws IOException {
        if (!exists()) {
            return;
        }
        try (LinesFromTheEnd lines = new LinesFromTheEnd(path)) {
            boolean isWanted = true;
            for (String line = lines.next(); line != null && isWanted; line = lines.next()) {
                SignedText statement = parse(line);
                isWanted = statement == null || isMoreWanted.test(statement);
            }
        }
    }

    private static ObjectNode line(SignedText statement) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("statement", statement.text())
                .put("signature", statement.signatureInBase64());
    }

    /** Null of a line that is empty or was not written to its end. */
    private SignedText parse(String line) throws IOException {
        if (!line.endsWith("}")) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(line);
            return new SignedText(
                    node.path("statement").asText(),
                    Base64.getDecoder().decode(node.path("signature").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(path + " holds a line that is no seal", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
