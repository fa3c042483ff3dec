package vn.lienthong.hub.exchangelog.chain;

import java.util.HexFormat;

/**
 * Records of one chain that are not there any more.
 *
 * @param node whose chain it is
 * @param retention the name of the retention class
 * @param from the place of the first one
 * @param to the place of the last one
 * @param records how many there were
 * @param chainHash of the last one, behind which the chain goes on
 */
public record AbsentRange(String node, String retention, Place from, Place to, long records, byte[] chainHash) {
    private static final int PARTS = 6;

    public boolean isOf(String otherNode, String otherRetention) {
        return node.equals(otherNode) && retention.equals(otherRetention);
    }

    /** The node at the end, because its name may hold spaces. */
    String text() {
        return String.join(
                " ",
                retention,
                from.text(),
                to.text(),
                Long.toString(records),
                HexFormat.of().formatHex(chainHash),
                node);
    }

    static AbsentRange parse(String text) {
        String[] parts = text.split(" ", PARTS);
        return new AbsentRange(
                parts[5],
                parts[0],
                Place.parse(parts[1]),
                Place.parse(parts[2]),
                Long.parseLong(parts[3]),
                HexFormat.of().parseHex(parts[4]));
    }

    @Override
    public String toString() {
        return "%s of %s, %s to %s".formatted(retention, node, from, to);
    }
}
