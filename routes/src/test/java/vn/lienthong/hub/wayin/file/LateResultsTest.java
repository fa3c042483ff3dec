package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rows of a file ask a system that answers in files itself. */
@ExtendWith(RunningHubExtension.class)
class LateResultsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ROWS = "requestId,personalNumber,fullName\nlate-1,001085000431,Đỗ Thành Công\n";

    private final RunningHub hub;

    LateResultsTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void whatIsPromisedToARowComesIntoTheOutboxLaterOnceAndIsRecordedAsAnythingThatIsFetched() throws Exception {
        NamedCsvRecord promised = new DroppedFile(
                        hub,
                        RunningHub.TESTER,
                        "unions.find-member",
                        ROWS.getBytes(StandardCharsets.UTF_8),
                        "{\"purpose\": \"testing\", \"encoding\": \"utf-8\"}")
                .rows()
                .get(0);
        assertThat(promised.getField("detail")).isEqualTo("deferred");

        NamedCsvRecord late = lateRow(promised.getField("exchangeId"));

        assertThat(late.getField("requestId")).isEqualTo("late-1");
        assertThat(late.getField("verdict")).isEqualTo("FOUND");
        assertThat(late.getField("memberCard")).isEqualTo("TV-000431");
        assertThat(hub.log().of(late.getField("exchangeId")))
                .containsEntry("operation", "unions.find-member")
                .containsEntry("agency", RunningHub.TESTER)
                .containsEntry("request_id", "late-1")
                .containsEntry("verdict", "FOUND");
        // Several looks later it has come once.
        Thread.sleep(500);
        assertThat(lateRows(promised.getField("exchangeId"))).hasSize(1);
    }

    private NamedCsvRecord lateRow(String exchange) {
        return await().atMost(SOON)
                .until(() -> lateRows(exchange), rows -> !rows.isEmpty())
                .get(0);
    }

    private List<NamedCsvRecord> lateRows(String exchange) throws IOException {
        Path outbox = hub.files().resolve("outbox").resolve(RunningHub.TESTER);
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("unions\\.find-member-late-.*\\.result\\.csv"))
                    .flatMap(file -> DroppedFile.rows(read(file)).stream())
                    .filter(row -> row.getField("promisedAs").equals(exchange))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
