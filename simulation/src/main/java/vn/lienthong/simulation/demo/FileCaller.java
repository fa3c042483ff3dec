package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

/** Asks the hub with a file, as an agency does that has no other means. */
final class FileCaller {

    private static final List<String> COLUMNS = List.of("requestId", "personalNumber", "fullName", "dateOfBirth");

    private final Path inbox;
    private final Path outbox;
    private final Duration limit;

    /**
     * Asks by files below a folder.
     *
     * @param files the folder with {@code inbox/} and {@code outbox/}
     * @param limit how long it waits for the result
     */
    FileCaller(Path files, Duration limit) {
        inbox = files.resolve("inbox").resolve(FileSamples.AGENCY).resolve(FileSamples.OPERATION);
        outbox = files.resolve("outbox").resolve(FileSamples.AGENCY);
        this.limit = limit;
    }

    /** Drops one file with all samples and waits for the result and its summary. */
    List<Result> ask(List<Sample> samples, String name) throws IOException, InterruptedException {
        drop(samples, name);
        Path result = outbox.resolve(name + ".result.csv");
        boolean there = await(result) && await(outbox.resolve(name + ".summary.json"));
        Map<String, NamedCsvRecord> rows = there ? rows(result) : Map.of();
        return samples.stream()
                .map(sample -> result(sample, rows.get(sample.id())))
                .toList();
    }

    /** Under another name while it is being written: the hub must never read half a file. */
    private void drop(List<Sample> samples, String name) throws IOException {
        Files.createDirectories(inbox);
        Path unfinished = inbox.resolve(name + ".csv.part");
        try (CsvWriter writer = CsvWriter.builder().build(unfinished)) {
            writer.writeRecord(COLUMNS);
            for (Sample sample : samples) {
                JsonNode body = sample.body();
                writer.writeRecord(
                        sample.id(),
                        body.path("personalNumber").asText(),
                        body.path("fullName").asText(),
                        body.path("dateOfBirth").asText());
            }
        }
        Files.move(unfinished, inbox.resolve(name + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean await(Path file) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!Files.exists(file)) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }

    private static Map<String, NamedCsvRecord> rows(Path result) throws IOException {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(result)) {
            reader.forEach(row -> rows.put(field(row, "requestId"), row));
        }
        return rows;
    }

    private Result result(Sample sample, NamedCsvRecord row) {
        if (row == null) {
            String problem = "no result row within %d s".formatted(limit.toSeconds());
            return new Result(sample, "file", problem, null, Result.NOT_MEASURED);
        }
        String verdict = field(row, "verdict");
        String answer = verdict.isEmpty() ? field(row, "faultCode") : verdict;
        return new Result(sample, "file", answer, field(row, "exchangeId"), Result.NOT_MEASURED);
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("");
    }
}
