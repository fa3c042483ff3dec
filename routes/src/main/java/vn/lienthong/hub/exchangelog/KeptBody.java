package vn.lienthong.hub.exchangelog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A body as it is kept.
 *
 * @param day under whose key it is encrypted
 */
record KeptBody(BodyDirection direction, LocalDate day, byte[] sealed) {

    /** What a body is bound to, so that one that is moved to another exchange cannot be read there. */
    static byte[] owner(UUID exchange, BodyDirection direction) {
        return (exchange + "/" + direction).getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes those of a batch in the transaction of its records, so that there is none without its record. */
    static void insertAll(Connection connection, List<ChainedEntry> batch) throws SQLException {
        if (batch.stream().allMatch(chained -> chained.entry().bodies().isEmpty())) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into exchange_body (exchange_id, direction, day, sealed) values (?, ?, ?, ?)")) {
            for (ChainedEntry chained : batch) {
                for (KeptBody body : chained.entry().bodies()) {
                    insert.setObject(1, chained.entry().exchangeId());
                    insert.setString(2, body.direction().name());
                    insert.setObject(3, body.day());
                    insert.setBytes(4, body.sealed());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Shows nothing of the body. */
    @Override
    public String toString() {
        return "KeptBody[" + direction + " " + day + "]";
    }
}
