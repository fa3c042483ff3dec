package vn.lienthong.hub.spine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.agreement.Agreement;
import vn.lienthong.hub.agreement.Agreement.Grant;
import vn.lienthong.hub.agreement.Agreements;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/**
 * That what is agreed on can be asked: a misspelt operation or field in an agreement would silently allow nothing. The
 * operations of a connector that is left out are not known, so nothing is said of them.
 */
@Component
final class GrantsCheck {
    private final Catalogue catalogue;
    private final Path connectors;
    private final Problems problems = new Problems();

    /** @throws UnusableFilesException with every problem of every agreement */
    GrantsCheck(Agreements agreements, Catalogue catalogue, HubHome home) {
        this.catalogue = catalogue;
        this.connectors = home.connectors();
        for (Agreement agreement : agreements.all()) {
            check(WrittenFile.yaml(home.agreements().resolve(agreement.agency() + ".yaml")), agreement.grants());
        }
        problems.throwIfAny();
    }

    private void check(WrittenFile file, List<Grant> grants) {
        for (int index = 0; index < grants.size(); index++) {
            Grant grant = grants.get(index);
            JsonPointer place = JsonPointer.compile("/grants").appendIndex(index);
            Optional<Operation> operation =
                    OperationName.parse(grant.operation()).flatMap(catalogue::operation);
            if (operation.isPresent()) {
                checkFields(file, place.appendProperty("fields"), grant, operation.get());
            } else if (!isLeftOut(grant.operation())) {
                problems.add(file.problem(
                        place.appendProperty("operation"),
                        "there is no operation '" + grant.operation() + "'.",
                        DidYouMean.among(grant.operation(), operations())));
            }
        }
    }

    private void checkFields(WrittenFile file, JsonPointer place, Grant grant, Operation operation) {
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
                && Files.isDirectory(connectors.resolve(connector))
                && operations().stream().noneMatch(known -> known.startsWith(connector + "."));
    }

    private List<String> operations() {
        return catalogue.operations().stream()
                .map(operation -> operation.key().name().toString())
                .toList();
    }
}
