package vn.lienthong.hub.connector.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import vn.lienthong.hub.connector.OperationDescriptor;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.WrittenRoutes;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;

/** That what {@code connector.yaml} says of an operation and of its system fits what its written route does. */
final class FlowCheck {
    private static final List<String> WITHOUT_ROUTES = List.of("file", "population");

    private FlowCheck() {}

    /** @param changes the operations that the route asks and that change something, each as often as it may be asked */
    static List<Problem> problemsOf(OperationSource source, List<String> changes) {
        Problems problems = new Problems();
        WrittenRoutes.Written written = source.routes().of(source.name());
        ofTemplates(source.written()).forEach((key, value) -> {
            if (value != null) {
                problems.add(source.problem(
                        key,
                        "its route is written in " + WrittenRoutes.FILE + ", which asks others.",
                        "Leave " + key + " out."));
            }
        });
        String transport = source.system().transport();
        if (WITHOUT_ROUTES.contains(transport)) {
            problems.add(written.problem(
                    written.place(),
                    "a system over " + transport + " has no written routes.",
                    "Its answers do not come at once, or its operations are the hub's own."));
        }
        if (changes.size() > 1) {
            problems.add(written.problem(
                    written.place(),
                    "asks for more than one change (" + String.join(", ", new TreeSet<>(changes)) + ").",
                    "All would have one Idempotency-Key, and when the second fails the first is done."));
        }
        if (source.written().changes() && changes.isEmpty()) {
            problems.add(
                    source.problem("changes", "nothing that its route asks changes anything.", "Leave changes out."));
        }
        if (!source.written().changes() && !changes.isEmpty()) {
            problems.add(source.problem(
                    "changes",
                    "its route asks " + changes.get(0) + ", which changes something.",
                    "Write changes: true."));
        }
        return problems.found();
    }

    /** What only a route from a template goes by. */
    private static Map<String, Object> ofTemplates(OperationDescriptor operation) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("call", operation.call());
        written.put("soapAction", operation.soapAction());
        written.put("notFoundStatus", operation.notFoundStatus());
        written.put("resultCode", operation.resultCode());
        written.put("rows", operation.rows());
        return written;
    }
}
