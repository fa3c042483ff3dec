package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.AbsenceStatement.Kind;
import vn.lienthong.hub.exchangelog.chain.AbsentRange;
import vn.lienthong.hub.exchangelog.chain.Place;

/**
 * What is known to be absent from the log, because a signed statement says so: partitions that were removed when their time
 * had come, and what was lost and reported after a restore.
 */
public final class Absences {
    static final Absences NONE = new Absences(List.of());

    private final List<AbsenceStatement> statements;
    private final List<AbsentRange> ranges;

    /** @param statements their signatures verified */
    Absences(List<AbsenceStatement> statements) {
        this.statements = List.copyOf(statements);
        this.ranges = statements.stream()
                .flatMap(statement -> statement.ranges().stream())
                .sorted(Comparator.comparing(AbsentRange::from).thenComparing(AbsentRange::to))
                .toList();
    }

    /** What the log's own key says is absent; what somebody else wrote there counts for nothing. */
    public static Absences read(Connection connection, LogKeys keys) throws SQLException {
        return new AbsenceChain(keys::verifier)
                .verify(AbsenceLog.all(connection))
                .absences();
    }

    /** Behind a place and before another, the range with which everything ends that is absent from there on; null if nothing is. */
    AbsentRange reached(String node, String retention, Place last, Place next) {
        AbsentRange reached = null;
        for (AbsentRange range : ranges) {
            Place place = reached == null ? last : reached.to();
            if (range.isOf(node, retention)
                    && isAbout(range, place)
                    && range.from().compareTo(next) < 0) {
                reached = range;
            }
        }
        return reached;
    }

    /** The first absent place between two; the second of them if there is none. */
    Place firstBehind(String node, String retention, Place last, Place next) {
        return ranges.stream()
                .filter(range -> range.isOf(node, retention))
                .map(AbsentRange::from)
                .filter(from -> from.compareTo(last) > 0 && from.compareTo(next) < 0)
                .findFirst()
                .orElse(next);
    }

    /** Whether a range begins at the place behind this one or before, and ends behind it. */
    private static boolean isAbout(AbsentRange range, Place place) {
        boolean beginsHere = range.from().compareTo(place) <= 0 || place.isFollowedBy(range.from());
        return beginsHere && range.to().compareTo(place) > 0;
    }

    /** Whether anything of a stretch is absent, so that what covers all of it cannot be computed any more. */
    boolean touch(String node, String retention, Place from, Place to) {
        return ranges.stream()
                .anyMatch(range -> range.isOf(node, retention)
                        && range.from().compareTo(to) <= 0
                        && range.to().compareTo(from) >= 0);
    }

    /**
     * Whether records that were received on a day can have been removed, so that the day's figures, which stay, count more
     * exchanges than there are records. Of what was lost before a restore the figures were lost as well.
     *
     * @param day in Viet Nam
     */
    public boolean mayLack(RetentionClass retention, LocalDate day) {
        return statements.stream()
                .filter(statement -> statement.kind() == Kind.REMOVAL)
                .filter(statement -> statement.ranges().stream()
                        .anyMatch(range -> range.retention().equals(retention.label())))
                .anyMatch(statement -> !day.isBefore(LocalDate.ofInstant(statement.since(), LogPartitions.ZONE))
                        && !day.isAfter(LocalDate.ofInstant(statement.until(), LogPartitions.ZONE)));
    }

    List<AbsenceStatement> statements() {
        return statements;
    }
}
