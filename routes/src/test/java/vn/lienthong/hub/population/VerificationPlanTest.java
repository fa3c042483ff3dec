package vn.lienthong.hub.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What PostgreSQL does for a verification, by its own account. */
@ExtendWith(RunningHubExtension.class)
class VerificationPlanTest {
    private final RunningHub hub;

    VerificationPlanTest(RunningHub hub) {
        this.hub = hub;
    }

    @Test
    void aVerificationByPersonalNumberIsOneIndexedRead() throws Exception {
        assertThat(reads("verify-by-personal-number.sql")).containsExactly("Index Scan of person");
    }

    @Test
    void aVerificationByAnOldNumberReadsOnlyByIndex() throws Exception {
        assertThat(reads("verify-by-old-number.sql")).isNotEmpty().allMatch(read -> read.startsWith("Index "));
    }

    private List<String> reads(String file) throws IOException, SQLException {
        String sql = NumberQuery.forSeveral(
                Files.readString(Path.of("../config/population").resolve(file)));
        try (Connection connection = hub.database().connect("population")) {
            // A few hundred people are read faster from end to end: what would be done with millions is asked here.
            connection.createStatement().execute("set enable_seqscan = off; set enable_bitmapscan = off");
            ResultSet plan = connection
                    .createStatement()
                    .executeQuery("explain (format json) " + sql.replace("?", "'{001090000001,001090000002}'"));
            plan.next();
            List<String> reads = new ArrayList<>();
            collect(new ObjectMapper().readTree(plan.getString(1)).at("/0/Plan"), reads);
            return reads;
        }
    }

    private static void collect(JsonNode node, List<String> reads) {
        if (node.has("Relation Name")) {
            reads.add(node.path("Node Type").asText() + " of "
                    + node.path("Relation Name").asText());
        }
        node.path("Plans").forEach(below -> collect(below, reads));
    }
}
