package vn.lienthong.hub.connector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import vn.lienthong.hub.connector.ConnectorDescriptor.Owner;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.Text;

/** What must be right in a {@code connector.yaml} before anything else of its folder is looked at. */
final class DescriptorCheck {
    private static final Set<String> KINDS = Set.of("ministry", "enterprise", "bank", "province", "union");
    private static final Set<String> CONTRACTS = Set.of("illustrative", "published");
    private static final Set<String> SENSITIVITIES = Set.of("public", "internal", "personal", "sensitive");
    private static final Set<String> BODY_POLICIES = Set.of("none", "digest", "encrypted");

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private DescriptorCheck(Path file) {
        this.file = file;
    }

    static List<Problem> problemsOf(Path file, ConnectorDescriptor written, Map<String, Transport> transports) {
        DescriptorCheck check = new DescriptorCheck(file);
        check.connector(written);
        check.problems.addAll(SystemCheck.problemsOf(file, written.system(), transports));
        Map<String, OperationDescriptor> operations = written.operations();
        check.require(operations != null && !operations.isEmpty(), "has no operations.", "Add at least one.");
        if (operations != null) {
            operations.forEach((name, operation) -> check.operation(written.id(), name, operation));
        }
        return check.problems;
    }

    private void connector(ConnectorDescriptor written) {
        String folder = file.getParent().getFileName().toString();
        require(
                folder.equals(written.id()),
                "the id is '" + written.id() + "'.",
                "It must be '" + folder + "', as the folder.");
        require(isSaid(written.name()), "has no name.", "Write name: {vi: …, en: …}.");
        require(
                KINDS.contains(String.valueOf(written.kind())),
                "has no known kind.",
                "There are " + new TreeSet<>(KINDS) + ".");
        require(
                written.contract() == null || CONTRACTS.contains(written.contract()),
                "has no known contract.",
                "There are " + new TreeSet<>(CONTRACTS) + ".");
        require(isSaid(written.owner()), "has no owner.", "Write owner: {unit: …, contact: …}.");
        require(
                written.interfaceVersion() != null && written.interfaceVersion().matches("v[1-9][0-9]?"),
                "the interface is no version.",
                "Write interface: v1.");
    }

    private void operation(String connector, String name, OperationDescriptor operation) {
        String place = "operation " + name + ": ";
        require(
                OperationName.parse(connector + "." + name).isPresent(),
                place + "this is no name for an operation.",
                "Use words of lower-case letters and digits, joined by single hyphens, as in find-customer.");
        if (operation == null) {
            require(false, place + "is empty.", null);
            return;
        }
        require(
                operation.alias() != null && operation.alias().matches("[a-z][a-z0-9-]{0,17}"),
                place + "needs an alias of at most " + OperationDescriptor.ALIAS_LENGTH + " characters.",
                "Hawtio shows it in the route's diagram.");
        require(isSaid(operation.summary()), place + "has no summary.", "Write summary: {vi: …, en: …}.");
        require(
                SENSITIVITIES.contains(String.valueOf(operation.sensitivity())),
                place + "has no known sensitivity.",
                "There are " + new TreeSet<>(SENSITIVITIES) + ".");
        require(
                BODY_POLICIES.contains(String.valueOf(operation.keepBody())),
                place + "does not say what the log keeps of its bodies.",
                "keepBody is one of " + new TreeSet<>(BODY_POLICIES) + ".");
    }

    /** In both languages: a page that is read in one of them would have a hole. */
    private static boolean isSaid(Text text) {
        return text != null && isSaid(text.vi()) && isSaid(text.en());
    }

    private static boolean isSaid(Owner owner) {
        return owner != null && isSaid(owner.unit()) && isSaid(owner.contact());
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private void require(boolean right, String problem, String suggestion) {
        if (!right) {
            problems.add(new Problem(file, problem, suggestion));
        }
    }
}
