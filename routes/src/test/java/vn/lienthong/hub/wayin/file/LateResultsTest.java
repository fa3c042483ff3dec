package vn.lienthong.hub.wayin.file;

import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of a file ask a system that answers in files itself. */
@ExtendWith(RunningHubExtension.class)
class LateResultsTest {
    private static final String ROWS = "requestId,personalNumber,fullName\nlate-1,001085000431,Đỗ Thành Công\n";

    private final RunningHub hub;

    LateResultsTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void whatIsPromisedToARowComesIntoTheOutboxLaterOnceAndIsRecordedAsAnythingThatIsFetched() throws Exception {
        DroppedFile file = new DroppedFile(
                hub,
                RunningHub.TESTER,
                "unions.find-member",
                ROWS.getBytes(StandardCharsets.UTF_8),
                "{\"purpose\": \"testing\", \"encoding\": \"utf-8\"}");
        NamedCsvRecord promised = file.rows().get(0);
        assertThat(promised.getField("detail")).isEqualTo("deferred");

        NamedCsvRecord late = file.late(promised.getField("exchangeId"));

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
        assertThat(file.allLate(promised.getField("exchangeId"))).hasSize(1);
    }
}
