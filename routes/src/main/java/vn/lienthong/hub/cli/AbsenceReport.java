package vn.lienthong.hub.cli;

import java.io.PrintWriter;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.exchangelog.chain.AbsenceStatement;
import vn.lienthong.hub.exchangelog.chain.AbsenceStatement.Kind;
import vn.lienthong.hub.exchangelog.chain.AbsentRange;

/** Tells what is absent from the log with a signed statement: no finding, but nothing to be silent about either. */
final class AbsenceReport {
    private AbsenceReport() {}

    /** Each gap, and how much was removed. */
    static void print(PrintWriter out, List<AbsenceStatement> absences) {
        for (AbsenceStatement gap : of(absences, Kind.GAP)) {
            for (AbsentRange range : gap.ranges()) {
                out.printf(
                        "reported absent: %s, %,d records, sealed between %s and %s: %s%n",
                        range, range.records(), gap.since(), gap.until(), gap.reason());
            }
        }
        List<AbsenceStatement> removals = of(absences, Kind.REMOVAL);
        if (!removals.isEmpty()) {
            out.printf(
                    "removed: %,d records in %,d months of a class, the last on %s%n",
                    removals.stream().mapToLong(AbsenceStatement::records).sum(),
                    removals.size(),
                    removals.get(removals.size() - 1).madeAt());
        }
    }

    static void add(ObjectNode document, List<AbsenceStatement> absences) {
        for (AbsenceStatement absence : absences) {
            document.withArray("absent")
                    .addObject()
                    .put("kind", absence.kind().name())
                    .put("number", absence.number())
                    .put("reason", absence.reason())
                    .put("since", absence.since().toString())
                    .put("until", absence.until().toString())
                    .put("records", absence.records());
        }
    }

    private static List<AbsenceStatement> of(List<AbsenceStatement> absences, Kind kind) {
        return absences.stream().filter(absence -> absence.kind() == kind).toList();
    }
}
