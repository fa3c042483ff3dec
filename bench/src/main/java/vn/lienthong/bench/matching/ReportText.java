package vn.lienthong.bench.matching;

import java.io.PrintWriter;
import java.util.Locale;

import vn.lienthong.hub.population.matching.FieldVerdict;

/** The report as a table for a terminal. */
final class ReportText {
    private static final FieldVerdict[] COLUMNS = {
        FieldVerdict.MATCH_EXACT,
        FieldVerdict.MATCH_CANONICAL,
        FieldVerdict.MATCH_FOLDED,
        FieldVerdict.NEAR,
        FieldVerdict.PARTIAL,
        FieldVerdict.MISMATCH,
        FieldVerdict.ILL_FORMED
    };

    private ReportText() {}

    static FieldVerdict[] columns() {
        return COLUMNS.clone();
    }

    static void print(Figures figures, Homographs homographs, PrintWriter out) {
        figures.rows().forEach((subject, rows) -> {
            out.printf(
                    "%-42s %-13s %9s %9s %9s %9s %9s %9s %9s %7s%n",
                    (Object[]) new String[] {
                        subject.word() + " that are",
                        "must be",
                        "exact",
                        "canonical",
                        "folded",
                        "near",
                        "partial",
                        "mismatch",
                        "ill-form.",
                        "wrong"
                    });
            rows.forEach((kind, row) -> print(kind, row, out));
            out.printf("%,d pairs%n%n", figures.pairs(subject));
        });
        figures.limits()
                .forEach((name, count) -> out.printf(
                        "  %-50s %,d (must be 0) %s%n", name, count, count == 0 ? "holds" : "DOES NOT HOLD"));
        out.printf(
                "%nIf a name without diacritics counted as a full match: of %,d people %.1f %% share it with somebody of%n"
                        + "another name; one of %,.0f pairs of strangers would be a false match by name alone.%n",
                homographs.people(), 100 * homographs.share(), 1 / homographs.pairs());
    }

    private static void print(String kind, Figures.Row row, PrintWriter out) {
        out.printf("%-42s %-13s", kind, words(row.expectation().name()));
        for (FieldVerdict verdict : COLUMNS) {
            out.printf(" %,9d", row.count(verdict));
        }
        out.printf(" %,7d%n", row.unmet());
    }

    /** A constant as words. */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
