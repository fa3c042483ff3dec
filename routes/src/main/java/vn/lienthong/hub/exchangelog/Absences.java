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

    /** The hash of the last absent record, if everything between two places is absent; otherwise null. */
    byte[] hashAtEnd(String node, String retention, Place last, Place next) {
        AbsentRange reached = reached(node, retention, last, next);
        boolean isWhole = reached != null
                && reached.to().isFollowedBy(next)
                && ranges.stream()
                        .noneMatch(range -> range.isOf(node, retention)
                                && range.from().compareTo(reached.to()) > 0
                                && range.from().compareTo(next) < 0);
        return isWhole ? reached.chainHash() : null;
    }

    /** Behind a place, the last one up to which everything is absent; the place itself if nothing is. */
    Place lastBehind(String node, String retention, Place last, Place next) {
        AbsentRange reached = reached(node, retention, last, next);
        return reached == null ? last : reached.to();
    }

    private AbsentRange reached(String node, String retention, Place last, Place next) {
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

    /** Whether everything behind one place up to another is absent. */
    boolean covers(String node, String retention, Place behind, Place to) {
        return lastBehind(node, retention, behind, to.next()).compareTo(to) >= 0;
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
