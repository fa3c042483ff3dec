package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vn.lienthong.hub.running.RunningHub;

import static org.awaitility.Awaitility.await;

/** A file dropped by an agency, and what came of it. */
public final class DroppedFile {
    private static final AtomicInteger FILES = new AtomicInteger();

    private final RunningHub hub;
    private final String agency;
    private final String name = "file-" + FILES.incrementAndGet();

    DroppedFile(RunningHub hub, String agency, String operation, byte[] content) {
        this(hub, agency, operation, content, null);
    }

    /** @param meta what stands beside it; null for nothing */
    public DroppedFile(RunningHub hub, String agency, String operation, byte[] content, String meta) {
        this.hub = hub;
        this.agency = agency;
        try {
            Path folder = Files.createDirectories(
                    hub.files().resolve("inbox").resolve(agency).resolve(operation));
            if (meta != null) {
                Files.writeString(folder.resolve(name + ".meta.json"), meta);
            }
            Path unfinished = Files.write(folder.resolve(name + ".part"), content);
            Files.move(unfinished, folder.resolve(name + ".csv"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without {@code .csv}. */
    String name() {
        return name;
    }

    Path inOutbox(String ending) {
        return hub.files().resolve("outbox").resolve(agency).resolve(name + ending);
    }

    byte[] awaited(String ending) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(inOutbox(ending)));
        try {
            return Files.readAllBytes(inOutbox(ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<NamedCsvRecord> rows() {
        return rows(new String(awaited(".result.csv"), StandardCharsets.UTF_8));
    }

    /** The same, where an answer was promised what came later. */
    public List<NamedCsvRecord> rowsInTheEnd() {
        return rows().stream()
                .map(row -> row.getField("detail").equals("deferred") ? late(row.getField("exchangeId")) : row)
                .toList();
    }

    NamedCsvRecord late(String promisedAs) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> allLate(promisedAs), rows -> !rows.isEmpty())
                .get(0);
    }

    /** All late results that were promised under an id. */
    List<NamedCsvRecord> allLate(String promisedAs) throws IOException {
        try (Stream<Path> files = Files.list(hub.files().resolve("outbox").resolve(agency))) {
            return files.filter(file -> file.getFileName().toString().matches(".*-late-.*\\.result\\.csv"))
                    .flatMap(file -> rows(read(file)).stream())
                    .filter(row -> row.getField("promisedAs").equals(promisedAs))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NamedCsvRecord> rows(String result) {
        return CsvReader.builder().ofNamedCsvRecord(result).stream().toList();
    }

    JsonNode summary() {
        return json(new String(awaited(".summary.json"), StandardCharsets.UTF_8));
    }

    JsonNode refusal() {
        return json(new String(awaited(".error.json"), StandardCharsets.UTF_8));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
