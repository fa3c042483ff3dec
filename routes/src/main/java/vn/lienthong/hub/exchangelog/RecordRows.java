package vn.lienthong.hub.exchangelog;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a record is written, column by column. */
final class RecordRows {
    private static final HexFormat HEX = HexFormat.of();

    static final Rows<Row> ROWS = new Rows<>(
            "exchange_record",
            List.of(
                    of("position", "int8", row -> row.chained().place().position()),
                    of("recorded_at", "timestamptz", row -> row.chained().recordedAt()),
                    entry("received_at", "timestamptz", LogEntry::receivedAt),
                    entry("exchange_id", "uuid", LogEntry::exchangeId),
                    entry("subject_hash", "uuid", entry -> first(entry.subjects())),
                    entry("credential", "uuid", LogEntry::credential),
                    entry("trace_id", "uuid", LogEntry::traceId),
                    entry("revision", "uuid", LogEntry::revision),
                    entry("request_digest", "uuid", LogEntry::requestDigest),
                    entry("answer_digest", "uuid", LogEntry::answerDigest),
                    entry("hub_micros", "int4", LogEntry::hubMicros),
                    entry("provider_micros", "int4", LogEntry::providerMicros),
                    of("epoch", "int4", row -> row.chained().place().epoch()),
                    of("field_set", "int4", Row::fieldSet),
                    entry("attempts", "int4", LogEntry::attempts),
                    of("node", "int2", Row::node),
                    entry("retention", "int2", entry -> entry.retention().code()),
                    entry("key_version", "int2", LogEntry::keyVersion),
                    entry("kind", "text", LogEntry::kind),
                    entry("outcome", "text", LogEntry::outcome),
                    entry("verdict", "text", LogEntry::verdict),
                    entry("fault_code", "text", LogEntry::faultCode),
                    entry("agency", "text", LogEntry::agency),
                    entry("officer", "text", LogEntry::officer),
                    entry("operation", "text", LogEntry::operation),
                    entry("protocol_in", "text", LogEntry::protocolIn),
                    entry("protocol_out", "text", LogEntry::protocolOut),
                    entry("purpose", "text", LogEntry::purpose),
                    entry("request_id", "text", LogEntry::requestId),
                    entry("subject_kinds", "text", LogEntry::subjectKinds),
                    entry("served_by", "text", LogEntry::servedBy),
                    // An array of arrays has to be a rectangle, so each is a text.
                    new Rows.Column<>(
                            "further_subjects",
                            "text",
                            "uuid[]",
                            row -> further(row.entry().subjects())),
                    new Rows.Column<>(
                            "chain_hash",
                            "text",
                            "bytea",
                            row -> hexadecimal(row.chained().chainHash()))));

    private RecordRows() {}

    /** A record, its node, and the number that stands for the names of the fields that left; null if none did. */
    record Row(ChainedEntry chained, short node, Integer fieldSet) {
        LogEntry entry() {
            return chained.entry();
        }
    }

    private static Rows.Column<Row> of(String name, String type, Function<Row, Object> value) {
        return Rows.Column.of(name, type, value);
    }

    private static Rows.Column<Row> entry(String name, String type, Function<LogEntry, Object> value) {
        return Rows.Column.of(name, type, row -> value.apply(row.entry()));
    }

    private static UUID first(List<UUID> subjects) {
        return subjects.isEmpty() ? null : subjects.get(0);
    }

    private static String further(List<UUID> subjects) {
        return subjects.size() < 2
                ? null
                : subjects.stream().skip(1).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String hexadecimal(byte[] bytes) {
        return "\\x" + HEX.formatHex(bytes);
    }
}
