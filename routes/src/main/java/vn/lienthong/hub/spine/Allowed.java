package vn.lienthong.hub.spine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.lienthong.hub.agreement.Agreement;
import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.Text;

/**
 * What an agency may call today, for ways in that show it.
 *
 * @param name the agency's
 * @param operations those of its agreement that there are; it may name others, such as those of a connector that is left out
 */
public record Allowed(
        String agency, Text name, LocalDate validFrom, LocalDate validTo, Map<Operation, Terms> operations) {

    /**
     * On which terms an operation may be called.
     *
     * @param purposes with their names for people, null where they have none
     * @param fields of the answer that may leave
     * @param requests how many in the time {@code per}; null for no limit
     * @param hindrance what a call would be told just now although it is agreed on; null if nothing
     */
    public record Terms(
            Map<String, Text> purposes, SortedSet<String> fields, Long requests, Duration per, HubFault hindrance) {}

    static Allowed of(Agreement agreement, Catalogue catalogue, Answering answering) {
        Map<Operation, Terms> operations = new LinkedHashMap<>();
        for (Operation operation : catalogue.operations()) {
            agreement.grants().stream()
                    .filter(grant ->
                            grant.operation().equals(operation.key().name().toString()))
                    .forEach(grant -> operations.put(
                            operation,
                            terms(
                                    grant,
                                    agreement,
                                    answering.hindrance(operation).orElse(null))));
        }
        return new Allowed(
                agreement.agency(),
                agreement.name(),
                agreement.validFrom(),
                agreement.validTo(),
                Collections.unmodifiableMap(operations));
    }

    private static Terms terms(Agreement.Grant grant, Agreement agreement, HubFault hindrance) {
        Map<String, Text> purposes = new TreeMap<>();
        grant.purposes()
                .forEach(purpose ->
                        purposes.put(purpose, agreement.purposeNames().get(purpose)));
        Agreement.Quota quota = grant.quota();
        return new Terms(
                purposes,
                new TreeSet<>(grant.fields()),
                quota == null ? null : quota.requests(),
                quota == null ? null : quota.per(),
                hindrance);
    }
}
