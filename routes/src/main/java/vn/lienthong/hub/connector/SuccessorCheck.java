package vn.lienthong.hub.connector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.WrittenFile;

/**
 * That who is named as successor can answer for whom it succeeds: it must take the same request and give the same answer,
 * as a later version of a published schema must. The operations of a connector that is left out are not known, so nothing
 * is said of them.
 */
final class SuccessorCheck {
    private final Path connectors;
    private final Map<String, Operation> offered = new TreeMap<>();
    private final Problems problems = new Problems();

    private SuccessorCheck(Path connectors, Collection<Operation> operations) {
        this.connectors = connectors;
        operations.forEach(operation -> offered.put(operation.key().name().toString(), operation));
    }

    /** @param connectors the folder of all connectors */
    static List<Problem> problemsOf(Path connectors, Collection<Operation> operations) {
        SuccessorCheck check = new SuccessorCheck(connectors, operations);
        operations.stream()
                .filter(operation -> operation.life().successor() != null)
                .forEach(check::check);
        return check.problems.found();
    }

    private void check(Operation former) {
        String name = former.life().successor().toString();
        Operation next = offered.get(name);
        if (next != null) {
            compare(former, next, name);
        } else if (!isLeftOut(former.life().successor().connector())) {
            add(former, "there is no operation '" + name + "'.", DidYouMean.among(name, offered.keySet()));
        }
    }

    private boolean isLeftOut(String connector) {
        return Files.isDirectory(connectors.resolve(connector))
                && offered.keySet().stream().noneMatch(known -> known.startsWith(connector + "."));
    }

    private void compare(Operation former, Operation next, String name) {
        if (next.life().successor() != null) {
            add(former, "'" + name + "' has a successor itself.", "Name the last one.");
        }
        if (Files.exists(connectors.resolve(next.key().name().connector()).resolve(Instances.FILE))) {
            add(former, "'" + name + "' stands for many systems.", "Name an operation of one.");
        }
        if (next.system() != null && next.system().protocol() == Protocol.FILE) {
            add(former, "'" + name + "' answers later, in a file.", "Name one that answers at once.");
        }
        if (former.verification() != next.verification() || former.changes() != next.changes()) {
            add(former, "'" + name + "' differs in 'verification' or 'changes'.", "Both must be alike in them.");
        }
        SchemaChange.ofRequest(former.request().document(), next.request().document())
                .forEach(change -> differs(former, "request", name, change));
        SchemaChange.ofResponse(former.response().document(), next.response().document())
                .forEach(change -> differs(former, "response", name, change));
    }

    private void differs(Operation former, String face, String name, String change) {
        add(
                former,
                "'" + name + "' cannot answer for it: in the " + face + ", " + change + ".",
                "A successor takes what was asked and answers at least what was answered.");
    }

    private void add(Operation former, String problem, String suggestion) {
        String operation = former.key().name().operation();
        Path path = connectors.resolve(former.key().name().connector()).resolve(ServedFolders.DESCRIPTOR);
        WrittenFile file = problems.attempt(() -> WrittenFile.yaml(path));
        if (file != null) {
            JsonPointer place = DescriptorCheck.place(operation).appendProperty("successor");
            problems.add(file.problem(place, "operation " + operation + ": " + problem, suggestion)
                    .under(LintRule.LIFE));
        }
    }
}
