package vn.lienthong.hub.exchangelog.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

import vn.lienthong.hub.exchangelog.RetentionClass;

/**
 * What is counted together: the key of a figure.
 *
 * @param day in Asia/Ho_Chi_Minh, by when it was received
 * @param agency empty where it is not known
 * @param operation likewise
 * @param result a verdict, a fault code, {@code DEFERRED} or {@code UNKNOWN}
 */
public record Counted(LocalDate day, String agency, String operation, String result, String headline, int node)
        implements Comparable<Counted> {
    private static final Comparator<Counted> ORDER = Comparator.comparing(Counted::day)
            .thenComparing(Counted::agency)
            .thenComparing(Counted::operation)
            .thenComparing(Counted::result)
            .thenComparing(Counted::headline)
            .thenComparingInt(Counted::node);

    /** Of which classes its records can be. */
    Set<RetentionClass> classes() {
        return agency.isEmpty()
                ? EnumSet.of(RetentionClass.UNIDENTIFIED)
                : EnumSet.of(RetentionClass.STANDARD, RetentionClass.CHANGE);
    }

    @Override
    public int compareTo(Counted other) {
        return ORDER.compare(this, other);
    }
}
