package vn.lienthong.hub.connector;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.ConnectorDescriptor.Owner;
import vn.lienthong.hub.context.BodyPolicy;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;
import vn.lienthong.hub.fault.Text;

/** What must be right in a {@code connector.yaml} beside its system. */
final class DescriptorCheck {
    private static final Set<String> KINDS = Set.of("ministry", "enterprise", "bank", "province", "union");
    private static final Set<String> CONTRACTS = Set.of("illustrative", "published");
    private static final Set<String> SENSITIVITIES = Set.of("public", "internal", "personal", "sensitive");

    /** Its addresses would be taken. */
    private static final String SERVICES = "services";

    private static final JsonPointer OPERATIONS = key("operations");

    private final WrittenFile file;
    private final List<Problem> problems = new ArrayList<>();

    private DescriptorCheck(WrittenFile file) {
        this.file = file;
    }

    static List<Problem> problemsOf(WrittenFile file, ConnectorDescriptor written) {
        DescriptorCheck check = new DescriptorCheck(file);
        check.connector(written);
        Map<String, OperationDescriptor> operations = written.operations();
        check.require(
                operations != null && !operations.isEmpty(), OPERATIONS, "has no operations.", "Add at least one.");
        if (operations != null) {
            operations.forEach(check::operation);
        }
        return check.problems;
    }

    /** Where an operation is described. */
    static JsonPointer place(String operation) {
        return OPERATIONS.appendProperty(operation);
    }

    static boolean isName(String operation) {
        return OperationName.parse("any." + operation).isPresent();
    }

    private void connector(ConnectorDescriptor written) {
        String folder = file.path().getParent().getFileName().toString();
        if (isOfAnotherFolder(written.id(), folder)) {
            problems.add(file.problem(
                            key("id"),
                            "the folder " + written.id() + " has the id '" + written.id() + "' too.",
                            "It must be '" + folder + "', as the folder.")
                    .under(LintRule.SECOND_ID));
        } else {
            require(
                    folder.equals(written.id()),
                    key("id"),
                    "the id is '" + written.id() + "'.",
                    "It must be '" + folder + "', as the folder.");
        }
        require(
                !folder.equals(Caller.HUB),
                key("id"),
                "no connector can have the id '" + Caller.HUB + "'.",
                "What the hub itself does is in the exchange log under that name: rename the folder and the id.");
        require(
                !folder.equals(SERVICES),
                key("id"),
                "no connector can have the id '" + SERVICES + "'.",
                "At /api/" + SERVICES + " the hub says what may be called: rename the folder and the id.");
        require(isSaid(written.name()), key("name"), "has no name.", "Write name: {vi: …, en: …}.");
        requireOneOf(KINDS, written.kind(), key("kind"), "has no known kind.");
        if (written.contract() != null) {
            requireOneOf(CONTRACTS, written.contract(), key("contract"), "has no known contract.");
        }
        require(isSaid(written.owner()), key("owner"), "has no owner.", "Write owner: {unit: …, contact: …}.");
        require(
                written.interfaceVersion() != null && written.interfaceVersion().matches("v[1-9][0-9]?"),
                key("interface"),
                "the interface is no version.",
                "Write interface: v1.");
    }

    /** A copy of a folder whose id was left as it was. */
    private boolean isOfAnotherFolder(String id, String folder) {
        return id != null
                && !id.equals(folder)
                && DescriptorCheck.isName(id)
                && Files.isRegularFile(
                        file.path().getParent().resolveSibling(id).resolve(ServedFolders.DESCRIPTOR));
    }

    private void operation(String name, OperationDescriptor operation) {
        String subject = "operation " + name + ": ";
        JsonPointer place = place(name);
        require(
                isName(name),
                place,
                subject + "this is no name for an operation.",
                "Use words of lower-case letters and digits, joined by single hyphens, as in find-customer.");
        if (operation == null) {
            require(
                    false,
                    place,
                    subject + "is empty.",
                    "Write at least its alias, summary, sensitivity and keepBody.");
            return;
        }
        require(
                operation.alias() != null && operation.alias().matches("[a-z][a-z0-9-]{0,17}"),
                place.appendProperty("alias"),
                subject + "needs an alias of at most " + OperationDescriptor.ALIAS_LENGTH + " characters.",
                "Hawtio shows it in the route's diagram.");
        require(
                isSaid(operation.summary()),
                place.appendProperty("summary"),
                subject + "has no summary.",
                "Write summary: {vi: …, en: …}.");
        requireOneOf(
                SENSITIVITIES,
                operation.sensitivity(),
                place.appendProperty("sensitivity"),
                subject + "has no known sensitivity.");
        requireOneOf(
                BodyPolicy.words(),
                operation.keepBody(),
                place.appendProperty("keepBody"),
                subject + "has no known keepBody: what the log keeps of its bodies.");
    }

    private static JsonPointer key(String name) {
        return JsonPointer.empty().appendProperty(name);
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

    private void requireOneOf(Set<String> words, String written, JsonPointer place, String problem) {
        require(words.contains(String.valueOf(written)), place, problem, DidYouMean.among(written, words));
    }

    private void require(boolean right, JsonPointer place, String problem, String suggestion) {
        if (!right) {
            problems.add(file.problem(place, problem, suggestion).under(KeyRules.of(place)));
        }
    }
}
