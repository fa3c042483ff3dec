package vn.lienthong.hub.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vn.lienthong.hub.running.RunningHub;

import static org.awaitility.Awaitility.await;

/** The folder in which files of requests for one operation are dropped, and what comes of them. */
record DroppedFiles(Target target) {
    /** What must stand beside a file, because the agreement has no purpose that goes without saying. */
    static final String PURPOSE = "{\"purpose\": \"" + RunningHub.TESTING + "\"}";

    static DroppedFiles forFindCustomer(RunningHub hub) {
        return Target.all(hub).stream()
                .filter(target -> target.name().toString().equals("evn.find-customer"))
                .map(DroppedFiles::new)
                .findFirst()
                .orElseThrow();
    }

    /** @param meta what stands beside it, null for nothing */
    void drop(String name, String meta, String rows) throws IOException {
        Files.createDirectories(folder());
        if (meta != null) {
            Files.writeString(folder().resolve(name + ".meta.json"), meta);
        }
        Path unfinished = Files.writeString(files().resolve("unfinished"), rows);
        Files.move(unfinished, folder().resolve(name + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    void remove(String name) throws IOException {
        Files.delete(folder().resolve(name + ".csv"));
        Files.delete(folder().resolve(name + ".meta.json"));
    }

    /** A header and one row: the target's request. */
    String goodRow() {
        return rows(List.of(), "");
    }

    /** A header, a row for each further column in which that one alone is filled, and a row in which none is. */
    String rows(List<String> furtherColumns, String value) {
        List<String> names = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        target.request().properties().forEach(field -> {
            names.add(field.getKey());
            cells.add(field.getValue().asText());
        });
        names.addAll(furtherColumns);
        StringBuilder rows = new StringBuilder(String.join(",", names)).append('\n');
        for (int filled = 0; filled <= furtherColumns.size(); filled++) {
            rows.append(String.join(",", cells));
            for (int column = 0; column < furtherColumns.size(); column++) {
                rows.append(column == filled ? "," + value : ",");
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    List<NamedCsvRecord> results(String name) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(awaited(name + ".result.csv")).stream()
                .toList();
    }

    JsonNode refusal(String name) throws IOException {
        return new ObjectMapper().readTree(awaited(name + ".error.json"));
    }

    private String awaited(String file) throws IOException {
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(outbox().resolve(file)));
        return Files.readString(outbox().resolve(file));
    }

    /** Those that still lie in the inbox. */
    List<Path> waiting() throws IOException {
        try (Stream<Path> waiting = Files.list(folder())) {
            return waiting.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    /** All files in inbox and outbox, whosever they are. */
    List<Path> everywhere() throws IOException {
        try (Stream<Path> all = Files.walk(files())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Whether a file lies in the outbox, or anywhere in the inbox, of the agency that drops these. */
    boolean isOfThisAgency(Path file) {
        return file.getParent().equals(outbox()) || file.startsWith(folder().getParent());
    }

    Path folder() {
        return files().resolve("inbox")
                .resolve(RunningHub.TESTER)
                .resolve(target.name().toString());
    }

    private Path outbox() {
        return files().resolve("outbox").resolve(RunningHub.TESTER);
    }

    private Path files() {
        return target.hub().files();
    }
}
