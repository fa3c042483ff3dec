package vn.lienthong.hub.exchangelog;

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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * The seals kept outside the database, a line of JSON each. What is missing in the database can be told from it, so it
 * belongs where nobody who could change the database can write.
 */
final class SealFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    SealFile(Path path) {
        this.path = path;
    }

    /** Returns when they are on the disk. */
    void append(List<SignedText> seals) throws IOException {
        StringBuilder lines = new StringBuilder();
        seals.forEach(seal -> lines.append(line(seal)).append('\n'));
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

    /**
     * All of them, in the order in which they were written; none if there is no file. A last line without its end is left
     * out: the hub was ended while it wrote it, and writes it again when it starts.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    List<SignedText> readAll() throws IOException {
        List<SignedText> seals = new ArrayList<>();
        if (Files.notExists(path)) {
            return seals;
        }
        String text = Files.readString(path);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            if (!line.isBlank()) {
                seals.add(parse(line));
            }
        }
        return seals;
    }

    private static ObjectNode line(SignedText seal) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("statement", seal.text())
                .put("signature", seal.signatureInBase64());
    }

    private SignedText parse(String line) throws IOException {
        JsonNode node = JSON.readTree(line);
        try {
            return new SignedText(
                    node.path("statement").asText(),
                    Base64.getDecoder().decode(node.path("signature").asText()));
        } catch (IllegalArgumentException e) {
            throw new IOException(path + " holds a line that is no seal", e);
        }
    }
}
