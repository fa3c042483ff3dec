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
