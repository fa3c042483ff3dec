package vn.lienthong.hub.agreement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.lienthong.hub.agreement.Agreement.Grant;
import vn.lienthong.hub.agreement.Agreement.Integration;
import vn.lienthong.hub.agreement.Agreement.Quota;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Problem;

/** What must be right in an agreement before anybody may ask anything by it. */
final class AgreementCheck {
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private AgreementCheck(Path file) {
        this.file = file;
    }

    static List<Problem> problemsOf(Path file, Agreement agreement) {
        AgreementCheck check = new AgreementCheck(file);
        check.agreement(agreement);
        check.purposeNames(agreement);
        Set<String> operations = new HashSet<>();
        for (Grant grant : agreement.grants()) {
            check.grant(grant);
            check.require(
                    grant.operation() == null || operations.add(grant.operation()),
                    "there are several grants of " + grant.operation() + "; only the first would count");
        }
        return check.problems;
    }

    private void agreement(Agreement agreement) {
        require(
                file.getFileName().toString().equals(agreement.agency() + ".yaml"),
                "the agency is '" + agreement.agency() + "'; it must be the name of the file");
        require(!Caller.HUB.equals(agreement.agency()), "no agency can have the id 'hub': the hub itself has it");
        require(agreement.name() != null, "has no name: {vi: …, en: …}");
        boolean isDated = agreement.validFrom() != null && agreement.validTo() != null;
        require(isDated, "needs validFrom and validTo, such as 2026-12-31");
        require(
                !isDated || !agreement.validTo().isBefore(agreement.validFrom()),
                "validTo is before validFrom, so no day is between them");
    }

    private void purposeNames(Agreement agreement) {
        agreement.purposeNames().forEach((purpose, name) -> {
            require(
                    agreement.grants().stream()
                            .anyMatch(grant -> grant.purposes().contains(purpose)),
                    "purposeNames: no grant has the purpose '" + purpose + "'");
            require(
                    name != null && name.vi() != null && name.en() != null,
                    "purposeNames: the name of '" + purpose + "' is {vi: …, en: …}");
        });
    }

    private void grant(Grant grant) {
        String place = "grant of " + grant.operation();
        require(grant.operation() != null, "a grant names no operation");
        require(
                !grant.purposes().isEmpty() && !grant.fields().isEmpty(),
                place + " needs purposes and fields: without them it allows nothing");
        require(
                grant.defaultPurpose() == null || grant.purposes().contains(grant.defaultPurpose()),
                place + ": the defaultPurpose is not among its purposes");
        for (Set<String> named :
                List.of(grant.matching().counts(), grant.matching().disclose())) {
            require(grant.fields().containsAll(named), place + ": matching names a field that is not among its fields");
        }
        require(
                grant.quota() == null || isCountable(grant.quota()),
                place + ": a quota is {requests: 100, per: 1s}, at least one and at most one in each nanosecond");
        require(
                grant.hiddenFromSubject() == null
                        || grant.hiddenFromSubject().law() != null
                                && !grant.hiddenFromSubject().law().isBlank(),
                place + ": hiddenFromSubject is {law: …}: only a law hides an access from the person whom it is about");
        integrations(grant, place);
    }

    private void integrations(Grant grant, String place) {
        Set<String> claims = new HashSet<>();
        for (Integration integration : grant.integrations()) {
            require(
                    integration.integration() != null
                            && grant.purposes().contains(String.valueOf(integration.purpose())),
                    place + ": an integration is {integration: \"037\", procedure: \"1.000001\", purpose: one of its"
                            + " purposes}");
            require(
                    claims.add(integration.claim()),
                    place + ": there are several purposes of " + integration.claim() + "; only the first would count");
        }
    }

    /** Asks what will count it, because the limits are its own. */
    private static boolean isCountable(Quota quota) {
        try {
            Agreements.bucket(quota);
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private void require(boolean right, String problem) {
        if (!right) {
            problems.add(new Problem(file, null, problem, null));
        }
    }
}
