package vn.lienthong.hub.agreement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.MatchingRules;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.Text;

/**
 * What one agency may ask, as {@code config/agreements/<agency>.yaml} says it. What it does not say is not allowed.
 *
 * @param agency the consumer's id, equal to the name of the file
 * @param name of the agency
 * @param validFrom the first day, in Asia/Ho_Chi_Minh
 * @param validTo the last day
 * @param grants one for each operation
 * @param purposeNames of purposes, for people
 */
public record Agreement(
        String agency,
        Text name,
        LocalDate validFrom,
        LocalDate validTo,
        List<Grant> grants,
        Map<String, Text> purposeNames) {

    public Agreement {
        grants = grants == null ? List.of() : List.copyOf(grants);
        purposeNames = purposeNames == null ? Map.of() : Map.copyOf(purposeNames);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** The grant for an operation, or null. */
    Grant grantFor(OperationName operation) {
        String name = operation.toString();
        for (Grant grant : grants) {
            if (grant.operation().equals(name)) {
                return grant;
            }
        }
        return null;
    }

    /**
     * One operation that an agency may call.
     *
     * @param operation its full name
     * @param purposes for which it may be called
     * @param defaultPurpose of files that state none; null if there is none
     * @param fields of the answer that may leave; for a verification, the fields that may be asked
     * @param matching how a verification is judged; strictly, if it is not said
     * @param quota how often; null for no limit
     * @param integrations the purposes of requests in the wire format, which state none
     * @param hiddenFromSubject why the people whom it is about are not told; null if they are
     */
    public record Grant(
            String operation,
            Set<String> purposes,
            String defaultPurpose,
            Set<String> fields,
            MatchingRules matching,
            Quota quota,
            List<Integration> integrations,
            Hidden hiddenFromSubject) {
        public Grant {
            purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
            fields = fields == null ? Set.of() : Set.copyOf(fields);
            matching = matching == null ? MatchingRules.STRICT : matching;
            integrations = integrations == null ? List.of() : List.copyOf(integrations);
        }

        /** The purpose of requests that name such an integration and procedure; empty if none is agreed. */
        Optional<String> purposeOf(String claimed) {
            return integrations.stream()
                    .filter(integration -> integration.claim().equals(claimed))
                    .map(Integration::purpose)
                    .findFirst();
        }
    }

    /**
     * What requests in the wire format name in place of a purpose, and the purpose that is agreed for it.
     *
     * @param integration their MaTichHop
     * @param procedure their MaDVC; empty for requests that leave it empty
     * @param purpose one of the grant's
     */
    public record Integration(String integration, String procedure, String purpose) {
        public Integration {
            procedure = procedure == null ? "" : procedure;
        }

        String claim() {
            return Claims.ofIntegration(integration, procedure);
        }
    }

    /**
     * A law by which the people whose data are asked for are not told.
     *
     * @param law the article
     */
    public record Hidden(String law) {}

    /**
     * A quota, counted by each node of the hub for itself.
     *
     * @param requests how many
     * @param per in which time
     */
    public record Quota(long requests, Duration per) {}
}
