package vn.lienthong.hub.exchangelog.chain;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a seal says of a stretch of a chain. It is signed as the text that {@link #text()} gives, a line for each field,
 * so that it can be read and verified without this program.
 *
 * @param node the name of the hub that wrote the records
 * @param retention the name of the retention class
 * @param number within node and retention class, from 1
 * @param from the place of the first record
 * @param to the place of the last record
 * @param records how many there are
 * @param root of the {@link MerkleTree} over them
 * @param chainHash of the last record
 * @param previous SHA-256 of the text of the seal before, or {@link ChainKey#BEGINNING}
 * @param sealedAt by the clock of that hub
 * @param keyVersion which key signs it
 */
public record SealStatement(
        String node,
        String retention,
        int number,
        Place from,
        Place to,
        long records,
        byte[] root,
        byte[] chainHash,
        byte[] previous,
        Instant sealedAt,
        int keyVersion) {

    private static final String TITLE = "exchange log seal, form 1";
    private static final HexFormat HEX = HexFormat.of();

    public String text() {
        return String.join(
                "\n",
                TITLE,
                "node: " + node,
                "retention: " + retention,
                "number: " + number,
                "from: " + from.text(),
                "to: " + to.text(),
                "records: " + records,
                "root: " + HEX.formatHex(root),
                "chain-hash: " + HEX.formatHex(chainHash),
                "previous: " + HEX.formatHex(previous),
                "sealed-at: " + sealedAt,
                "key: " + keyVersion,
                "");
    }

    /** @throws IllegalArgumentException if the text is not that of a seal */
    public static SealStatement parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().skip(1).forEach(line -> {
            String[] parts = line.split(": ", 2);
            fields.put(parts[0], parts.length == 2 ? parts[1] : "");
        });
        try {
            SealStatement statement = new SealStatement(
                    fields.get("node"),
                    fields.get("retention"),
                    Integer.parseInt(fields.get("number")),
                    Place.parse(fields.get("from")),
                    Place.parse(fields.get("to")),
                    Long.parseLong(fields.get("records")),
                    HEX.parseHex(fields.get("root")),
                    HEX.parseHex(fields.get("chain-hash")),
                    HEX.parseHex(fields.get("previous")),
                    Instant.parse(fields.get("sealed-at")),
                    Integer.parseInt(fields.get("key")));
            if (statement.text().equals(text)) {
                return statement;
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("this is not the text of a seal", e);
        }
        throw new IllegalArgumentException("this is not the text of a seal");
    }

    @Override
    public String toString() {
        return "seal %d of %s/%s, %s to %s".formatted(number, node, retention, from, to);
    }
}
