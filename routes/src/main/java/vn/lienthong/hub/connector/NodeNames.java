package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/**
 * Camel accepts two nodes of one id silently in a running context and refuses them at the start, so they are looked for
 * before any route is made.
 */
final class NodeNames {
    private static final int LONGEST_OF_INSTANCES = OperationDescriptor.ALIAS_LENGTH - "-001".length();

    private final Map<String, String> operationsByAlias = new HashMap<>();

    /** Operations that have their aliases already. */
    void take(Collection<Operation> operations) {
        operations.forEach(operation ->
                operationsByAlias.put(operation.alias(), operation.key().name().toString()));
    }

    /**
     * Whether a connector has an alias that an operation before it has, of this connector or of another.
     *
     * @param instances that the folder stands for; none if it stands for one system
     */
    List<Problem> problemsOf(WrittenFile file, ConnectorDescriptor written, Collection<Instance> instances) {
        List<Problem> problems = new ArrayList<>();
        if (written.operations() != null) {
            written.operations().forEach((name, operation) -> {
                if (operation != null && operation.alias() != null) {
                    String folder = file.path().getParent().getFileName().toString();
                    take(operation.alias(), folder + "." + name, problems, file, name);
                    if (!instances.isEmpty() && operation.alias().length() > LONGEST_OF_INSTANCES) {
                        problems.add(file.problem(
                                        DescriptorCheck.place(name).appendProperty("alias"),
                                        "the alias '" + operation.alias() + "' is too long for instances.",
                                        "Leave room for a hyphen and the code of the province: at most 14 characters.")
                                .under(LintRule.ALIAS));
                    }
                    for (Instance instance : instances) {
                        take(instance.alias(operation.alias()), instance.id() + "." + name, problems, file, name);
                    }
                }
            });
        }
        return problems;
    }

    private void take(String alias, String operation, List<Problem> problems, WrittenFile file, String name) {
        JsonPointer place = DescriptorCheck.place(name).appendProperty("alias");
        String other = operationsByAlias.putIfAbsent(alias, operation);
        if (other != null) {
            problems.add(file.problem(
                            place,
                            "the alias '" + alias + "' belongs to " + other + " already.",
                            "Every operation has an alias of its own.")
                    .under(LintRule.ALIAS));
        }
    }
}
