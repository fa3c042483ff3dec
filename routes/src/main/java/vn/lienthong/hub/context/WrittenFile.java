package vn.lienthong.hub.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** A file in YAML or JSON that somebody wrote, and the line of everything in it: a problem is said with its line. */
public final class WrittenFile {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path path;
    private final byte[] text;
    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private WrittenFile(Path path, byte[] text, JsonFactory language) throws IOException {
        this.path = path;
        this.text = text;
        try (JsonParser parser = language.createParser(text)) {
            while (parser.nextToken() != null) {
                // The key comes before its value, and the key's line is the one that is looked for.
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
    }

    /** @throws UnusableFilesException if it cannot be read, or is no YAML */
    public static WrittenFile yaml(Path path) {
        return read(path, YAML);
    }

    /** @throws UnusableFilesException if it cannot be read, or is no JSON */
    public static WrittenFile json(Path path) {
        return read(path, JSON);
    }

    private static WrittenFile read(Path path, JsonFactory language) {
        try {
            return new WrittenFile(path, Files.readAllBytes(path), language);
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(ReadingMistake.problem(path, e)));
        }
    }

    public Path path() {
        return path;
    }

    public byte[] text() {
        return text.clone();
    }

    /** Whether something stands at that place, be it empty. */
    public boolean has(JsonPointer place) {
        return lines.containsKey(place);
    }

    /** With the line of what stands at that place, or else of the nearest that is around it. */
    public Problem problem(JsonPointer place, String message, String suggestion) {
        return new Problem(path, lineAround(place), message, suggestion);
    }

    /** The line of what stands at a place, or else of the nearest that is around it; 1 if there is nothing. */
    public int line(JsonPointer place) {
        Integer line = lineAround(place);
        return line == null ? 1 : line;
    }

    private Integer lineAround(JsonPointer place) {
        // What concerns the whole file is not better said with the line of its first key.
        for (JsonPointer around = place; !around.matches(); around = around.head()) {
            if (lines.containsKey(around)) {
                return lines.get(around);
            }
        }
        return null;
    }
}
