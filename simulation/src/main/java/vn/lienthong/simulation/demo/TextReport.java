package vn.lienthong.simulation.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The findings for a person: one aligned line for each exchange. */
final class TextReport {

    private static final String LINE = "%-17s  %-33s  %-8s -> %-4s  %-18s  %8s  %-36s  %s%n";

    private TextReport() {}

    static void write(PrintWriter out, Findings findings) {
        out.printf(LINE, "agency", "operation", "in", "out", "answer", "ms", "exchange", "what it shows");
        for (Result result : findings.results()) {
            Sample sample = result.sample();
            out.printf(
                    LINE,
                    sample.agency(),
                    sample.operation(),
                    result.protocolIn(),
                    findings.protocolOut(result),
                    result.answer(),
                    millis(findings.millis(result)),
                    result.exchangeId() == null ? "-" : result.exchangeId(),
                    sample.shows()
                            + findings.complaint(result)
                                    .map(complaint -> "  <-- " + complaint)
                                    .orElse(""));
        }
        long right = findings.results().stream()
                .filter(result -> findings.complaint(result).isEmpty())
                .count();
        out.printf(
                "%d of %d exchanges were answered as expected and are recorded so.%n",
                right, findings.results().size());
        out.flush();
    }

    static void write(PrintWriter out, Addresses addresses) {
        addresses.calls().forEach((operation, call) -> out.printf("%nTry %s%n  %s%n", operation, call));
        addresses
                .askedByNobody()
                .forEach(operation ->
                        out.printf("%nNobody may ask %s yet: add it to a file in config/agreements/%n", operation));
        out.println();
        out.printf(
                "Keys of agencies    %s%n",
                String.join("%n                    ".formatted(), sorted(addresses.keys())));
        out.printf("Documentation       %s%n", addresses.documentation());
        out.printf(
                "Hawtio              %s  (user %s, password %s)%n",
                addresses.hawtio(), HubEnvironment.OPERATOR, addresses.operatorPassword());
        out.printf("Exchange log        %s%n", addresses.log());
        out.flush();
    }

    /** A key begins with the id of its agency. */
    private static List<String> sorted(AccessKeys keys) {
        return keys.byAgency().values().stream().sorted().toList();
    }

    private static String millis(double millis) {
        return millis < 0 ? "-" : String.format(Locale.ROOT, "%.1f", millis);
    }
}
