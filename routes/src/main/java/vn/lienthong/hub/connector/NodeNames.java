package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/**
 * Camel accepts two nodes of one id silently in a running context and refuses them at the start, so they are looked for
 * before any route is made.
 */
final class NodeNames {
    private final Map<String, String> operationsByAlias = new HashMap<>();

    /** Whether a connector has an alias that an operation before it has, of this connector or of another. */
    List<Problem> problemsOf(WrittenFile file, ConnectorDescriptor written) {
        List<Problem> problems = new ArrayList<>();
        if (written.operations() != null) {
            written.operations().forEach((name, operation) -> {
                String other = operation == null || operation.alias() == null
                        ? null
                        : operationsByAlias.putIfAbsent(
                                operation.alias(), file.path().getParent().getFileName() + "." + name);
                if (other != null) {
                    problems.add(file.problem(
                                    DescriptorCheck.place(name).appendProperty("alias"),
                                    "the alias '" + operation.alias() + "' belongs to " + other + " already.",
                                    "Every operation has an alias of its own.")
                            .under(LintRule.ALIAS));
                }
            });
        }
        return problems;
    }
}
