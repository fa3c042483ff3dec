package vn.lienthong.hub.exchangelog.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says which records are absent and why. It is signed like a seal, and refers to the statement of absence before it, so that
 * none can be left out. These statements are one chain over all hubs.
 *
 * @param kind whether they were removed or lost
 * @param number from 1
 * @param reason in one line
 * @param since when the records were received at the earliest; of a gap, when what came before it was sealed
 * @param until when they were received at the latest; of a gap, when the last of it was sealed
 * @param madeAt by the clock of whoever signed it
 * @param previous SHA-256 of the text of the statement before, or {@link ChainKey#BEGINNING}
 * @param keyVersion which key signs it
 * @param ranges what is absent
 */
public record AbsenceStatement(
        Kind kind,
        int number,
        String reason,
        Instant since,
        Instant until,
        Instant madeAt,
        byte[] previous,
        int keyVersion,
        List<AbsentRange> ranges) {

    /** Why records are absent. */
    public enum Kind {
        /** They were kept as long as they had to be. */
        REMOVAL("exchange log removal, form 1"),
        /** They were lost, and whoever restored the log has said so. */
        GAP("exchange log gap, form 1");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private static final HexFormat HEX = HexFormat.of();

    /** Whether a text is meant to be one, by its title. */
    public static boolean isOne(String text) {
        return Stream.of(Kind.values()).anyMatch(kind -> text.startsWith(kind.title + "\n"));
    }

    public String text() {
        List<String> lines = new ArrayList<>(List.of(
                kind.title,
                "number: " + number,
                "reason: " + reason,
                "since: " + since,
                "until: " + until,
                "made-at: " + madeAt,
                "previous: " + HEX.formatHex(previous),
                "key: " + keyVersion));
        ranges.forEach(range -> lines.add("range: " + range.text()));
        return String.join("\n", lines) + "\n";
    }

    /** @throws IllegalArgumentException if the text is not that of such a statement */
    public static AbsenceStatement parse(String text) {
        try {
            Iterator<String> lines = text.lines().iterator();
            String title = lines.next();
            Kind kind = Stream.of(Kind.values())
                    .filter(value -> value.title.equals(title))
                    .findFirst()
                    .orElseThrow();
            AbsenceStatement statement = new AbsenceStatement(
                    kind,
                    Integer.parseInt(value(lines.next())),
                    value(lines.next()),
                    Instant.parse(value(lines.next())),
                    Instant.parse(value(lines.next())),
                    Instant.parse(value(lines.next())),
                    HEX.parseHex(value(lines.next())),
                    Integer.parseInt(value(lines.next())),
                    ranges(lines));
            if (statement.text().equals(text)) {
                return statement;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("this is not the text of a statement of absence", e);
        }
        throw new IllegalArgumentException("this is not the text of a statement of absence");
    }

    private static List<AbsentRange> ranges(Iterator<String> lines) {
        List<AbsentRange> ranges = new ArrayList<>();
        lines.forEachRemaining(line -> ranges.add(AbsentRange.parse(value(line))));
        return List.copyOf(ranges);
    }

    private static String value(String line) {
        return line.split(": ", 2)[1];
    }

    /** How many records it is about. */
    public long records() {
        return ranges.stream().mapToLong(AbsentRange::records).sum();
    }

    @Override
    public String toString() {
        return "statement %d of absence, %s: %s".formatted(number, kind, reason);
    }
}
