package vn.lienthong.simulation.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import vn.lienthong.simulation.consumer.WayIn;

/** Asks the hub with a file, as an agency does that has no other means. */
final class FileCaller {

    private final Path files;
    private final Duration limit;

    /**
     * Asks by files below a folder.
     *
     * @param files the folder with {@code inbox/} and {@code outbox/}
     * @param limit how long it waits for the result
     */
    FileCaller(Path files, Duration limit) {
        this.files = files;
        this.limit = limit;
    }

    /** Drops a file for each agency, operation and purpose, and then waits for the results and their summaries. */
    List<Result> ask(List<Sample> samples) throws IOException, InterruptedException {
        Map<List<String>, List<Sample>> dropped = new LinkedHashMap<>();
        for (Sample sample : samples) {
            dropped.computeIfAbsent(
                            List.of(sample.agency(), sample.operation(), sample.purpose()), any -> new ArrayList<>())
                    .add(sample);
        }
        for (List<Sample> rows : dropped.values()) {
            drop(rows);
        }
        List<Result> results = new ArrayList<>();
        for (List<Sample> rows : dropped.values()) {
            results.addAll(results(rows));
        }
        return results;
    }

    private List<Result> results(List<Sample> samples) throws IOException, InterruptedException {
        Path outbox = files.resolve("outbox").resolve(samples.get(0).agency());
        String name = name(samples);
        Path result = outbox.resolve(name + ".result.csv");
        boolean there = await(result) && await(outbox.resolve(name + ".summary.json"));
        Map<String, NamedCsvRecord> rows = there ? rows(result) : Map.of();
        return samples.stream()
                .map(sample -> result(sample, rows.get(sample.id())))
                .toList();
    }

    /** Under another name while it is being written: the hub must never read half a file. */
    private void drop(List<Sample> samples) throws IOException {
        Sample first = samples.get(0);
        Path inbox = Files.createDirectories(
                files.resolve("inbox").resolve(first.agency()).resolve(first.operation()));
        String name = name(samples);
        Files.writeString(
                inbox.resolve(name + ".meta.json"),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("purpose", first.purpose())
                        .toString());
        List<String> fields = samples.stream()
                .flatMap(sample -> sample.body().properties().stream().map(Map.Entry::getKey))
                .distinct()
                .toList();
        Path unfinished = inbox.resolve(name + ".csv.part");
        try (CsvWriter writer = CsvWriter.builder().build(unfinished)) {
            writer.writeRecord(
                    Stream.concat(Stream.of("requestId"), fields.stream()).toList());
            for (Sample sample : samples) {
                writer.writeRecord(Stream.concat(
                                Stream.of(sample.id()),
                                fields.stream()
                                        .map(field -> sample.body().path(field).asText()))
                        .toList());
            }
        }
        Files.move(unfinished, inbox.resolve(name + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of this run, and of one file in it. */
    private static String name(List<Sample> samples) {
        return samples.get(0).id() + "-" + ProcessHandle.current().pid();
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
            return new Result(sample, WayIn.FILE.shown(), problem, null, Result.NOT_MEASURED);
        }
        String verdict = field(row, "verdict");
        String answer = verdict.isEmpty() ? field(row, "faultCode") : verdict;
        return new Result(sample, WayIn.FILE.shown(), answer, field(row, "exchangeId"), Result.NOT_MEASURED);
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("");
    }
}
