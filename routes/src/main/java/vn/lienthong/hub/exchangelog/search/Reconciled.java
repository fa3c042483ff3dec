package vn.lienthong.hub.exchangelog.search;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * What came of holding figures against records.
 *
 * @param firstDifference in the order of day, agency, operation and result; null if there is none
 * @param daysWithRemovedRecords of which records were removed, so that nothing contradicts figures that count more
 */
public record Reconciled(CountDifference firstDifference, SortedSet<LocalDate> daysWithRemovedRecords) {

    public boolean isGood() {
        return firstDifference == null;
    }

    /** In one sentence. */
    public String sentence() {
        if (firstDifference != null) {
            return firstDifference.sentence();
        }
        return daysWithRemovedRecords.isEmpty()
                ? "The figures are what the records say."
                : "The figures are what the records say, as far as these are kept: of %s to %s some were removed."
                        .formatted(daysWithRemovedRecords.first(), daysWithRemovedRecords.last());
    }
}
