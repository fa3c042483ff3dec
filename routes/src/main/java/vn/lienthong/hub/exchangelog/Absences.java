package vn.lienthong.hub.exchangelog;

import java.util.List;

import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * What is known to be absent from the log, because a signed statement says so: partitions that were removed when their time
 * had come, and what was lost and reported after a restore.
 */
final class Absences {
    static final Absences NONE = new Absences(List.of());

    private final List<Range> ranges;

    Absences(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** The hash of the last absent record, if everything between two places is absent; otherwise null. */
    byte[] hashAtEnd(String node, String retention, Place last, Place next) {
        return ranges.stream()
                .filter(range -> range.isOf(node, retention))
                .filter(range -> last.isFollowedBy(range.from()) && range.to().isFollowedBy(next))
                .map(Range::chainHash)
                .findFirst()
                .orElse(null);
    }

    /** Whether everything behind one place up to another is absent. */
    boolean covers(String node, String retention, Place behind, Place to) {
        return ranges.stream()
                .anyMatch(range -> range.isOf(node, retention)
                        && range.from().compareTo(behind.next()) <= 0
                        && range.to().compareTo(to) >= 0);
    }

    /**
     * Records that are absent.
     *
     * @param chainHash of the last one
     */
    record Range(String node, String retention, Place from, Place to, byte[] chainHash) {
        boolean isOf(String otherNode, String otherRetention) {
            return node.equals(otherNode) && retention.equals(otherRetention);
        }
    }
}
