package vn.lienthong.hub.spine;

import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.agreement.Agreement;
import vn.lienthong.hub.agreement.Agreement.Grant;
import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.agreement.AgreementsCondition;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.CatalogueCondition;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/**
 * That what is agreed on can be asked: a misspelt operation or field in an agreement would silently allow nothing. The
 * operations of a connector that is left out are not known, so nothing is said of them.
 */
@Component
public final class GrantsCheck implements CatalogueCondition, AgreementsCondition {
    private final Agreements agreements;
    private final Catalogue catalogue;
    private final HubHome home;

    /** @throws UnusableFilesException with every problem of every agreement */
    GrantsCheck(Agreements agreements, Catalogue catalogue, HubHome home) {
        this.agreements = agreements;
        this.catalogue = catalogue;
        this.home = home;
        Problems problems = new Problems();
        problems.addAll(problemsOf(catalogue));
        problems.throwIfAny();
    }

    @Override
    public List<Problem> problemsOf(Catalogue next) {
        return problemsOf(agreements.all(), next, home);
    }

    @Override
    public List<Problem> problemsOf(Collection<Agreement> next) {
        return problemsOf(next, catalogue, home);
    }

    /**
     * What agreements name and a catalogue does not have.
     *
     * @param home where the agreements are
     */
    public static List<Problem> problemsOf(Collection<Agreement> agreed, Catalogue offered, HubHome home) {
        Problems problems = new Problems();
        for (Agreement agreement : agreed) {
            WrittenFile file =
                    problems.attempt(() -> WrittenFile.yaml(home.agreements().resolve(agreement.agency() + ".yaml")));
            if (file != null) {
                new Check(file, offered, home, problems).grants(agreement.grants());
            }
        }
        return problems.found();
    }

    /** The look at one agreement. */
    private static final class Check {
        private final WrittenFile file;
        private final Catalogue offered;
        private final HubHome home;
        private final Problems problems;

        Check(WrittenFile file, Catalogue offered, HubHome home, Problems problems) {
            this.file = file;
            this.offered = offered;
            this.home = home;
            this.problems = problems;
        }

        void grants(List<Grant> grants) {
            for (int index = 0; index < grants.size(); index++) {
                Grant grant = grants.get(index);
                JsonPointer place = JsonPointer.compile("/grants").appendIndex(index);
                Optional<Operation> operation =
                        OperationName.parse(grant.operation()).flatMap(offered::operation);
                if (operation.isPresent()) {
                    fields(place.appendProperty("fields"), grant, operation.get());
                } else if (!isLeftOut(grant.operation())) {
                    problems.add(file.problem(
                            place.appendProperty("operation"),
                            "there is no operation '" + grant.operation() + "'.",
                            DidYouMean.among(grant.operation(), operations())));
                }
            }
        }

        private void fields(JsonPointer place, Grant grant, Operation operation) {
            Set<String> known = operation.response().properties();
            for (String field : grant.fields().stream().sorted().toList()) {
                if (!known.contains(field)) {
                    problems.add(file.problem(
                            place,
                            "the answer of " + grant.operation() + " has no field '" + field + "'.",
                            DidYouMean.among(field, known)));
                }
            }
        }

        private boolean isLeftOut(String operation) {
            String connector = operation.split("\\.", 2)[0];
            return OperationName.parse(operation).isPresent()
                    && (isFolder(connector) || isInstanceOfOne(connector))
                    && operations().stream().noneMatch(known -> known.startsWith(connector + "."));
        }

        private boolean isFolder(String connector) {
            return Files.isDirectory(home.connectors().resolve(connector));
        }

        /** Of an instance, the folder before one of its hyphens may be left out, and with it all its instances. */
        private boolean isInstanceOfOne(String connector) {
            for (int hyphen = connector.indexOf('-'); hyphen > 0; hyphen = connector.indexOf('-', hyphen + 1)) {
                String instances = connector.substring(0, hyphen + 1);
                if (isFolder(connector.substring(0, hyphen))
                        && operations().stream().noneMatch(known -> known.startsWith(instances))) {
                    return true;
                }
            }
            return false;
        }

        private List<String> operations() {
            return offered.operations().stream()
                    .map(operation -> operation.key().name().toString())
                    .toList();
        }
    }
}
