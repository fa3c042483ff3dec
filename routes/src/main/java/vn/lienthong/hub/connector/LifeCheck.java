package vn.lienthong.hub.connector;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/** What must be right in the days of an operation. Whether its successor can answer for it, {@link SuccessorCheck} says. */
final class LifeCheck {
    private final WrittenFile file;
    private final List<Problem> problems = new ArrayList<>();

    private LifeCheck(WrittenFile file) {
        this.file = file;
    }

    static List<Problem> problemsOf(WrittenFile file, ConnectorDescriptor written) {
        LifeCheck check = new LifeCheck(file);
        if (written.operations() != null) {
            written.operations().forEach((name, operation) -> {
                if (operation != null) {
                    check.operation(name, operation);
                }
            });
        }
        return check.problems;
    }

    private void operation(String name, OperationDescriptor operation) {
        JsonPointer place = DescriptorCheck.place(name);
        String subject = "operation " + name + ": ";
        boolean isDated = operation.validFrom() != null && operation.validTo() != null;
        require(
                !isDated || !operation.validTo().isBefore(operation.validFrom()),
                place.appendProperty("validTo"),
                subject + "validTo is before validFrom.",
                "No day is between them.");
        String successor = operation.successor();
        if (successor == null) {
            return;
        }
        JsonPointer named = place.appendProperty("successor");
        require(
                OperationName.parse(successor).isPresent(),
                named,
                subject + "'" + successor + "' is no name of an operation.",
                "Write <connector>.<operation>, such as public-security.find-judicial-record.");
        require(
                operation.validTo() != null,
                named,
                subject + "there is a successor and no validTo.",
                "Write the last day, such as validTo: 2025-02-28.");
        require(
                !Files.exists(file.path().resolveSibling(Instances.FILE)),
                named,
                subject + "a folder that stands for many systems has successors in its instances.csv.",
                "Leave it out.");
    }

    private void require(boolean right, JsonPointer place, String problem, String suggestion) {
        if (!right) {
            problems.add(file.problem(place, problem, suggestion).under(LintRule.LIFE));
        }
    }
}
