package vn.lienthong.hub.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.github.bucket4j.Bucket;

import vn.lienthong.hub.agreement.Agreement.Grant;
import vn.lienthong.hub.context.AgreedTerms;
import vn.lienthong.hub.context.HiddenAccess;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Decides who may ask what. Whatever is not agreed is denied. */
public final class Agreements implements AgreedTerms {
    /** The law's days begin at midnight there. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;
    private volatile Agreed now;

    public Agreements(List<Agreement> agreements, Clock clock) {
        this.clock = clock.withZone(VIETNAM);
        this.now = Agreed.of(agreements, new Agreed(Map.of(), Map.of()));
    }

    /** From here on these are agreed on. A quota that is the same as before goes on where it was. */
    synchronized void replace(List<Agreement> agreements) {
        now = Agreed.of(agreements, now);
    }

    /** What is agreed on at one moment. Only what is left of the quotas changes. */
    private record Agreed(Map<String, Agreement> byAgency, Map<String, Bucket> quotas) {

        static Agreed of(List<Agreement> agreements, Agreed before) {
            Map<String, Agreement> byAgency = new TreeMap<>();
            Map<String, Bucket> quotas = new HashMap<>();
            for (Agreement agreement : agreements) {
                byAgency.put(agreement.agency(), agreement);
                for (Grant grant : agreement.grants()) {
                    if (grant.quota() != null) {
                        String key = key(agreement.agency(), grant);
                        quotas.put(
                                key,
                                before.has(agreement.agency(), grant) ? before.quotas.get(key) : bucket(grant.quota()));
                    }
                }
            }
            return new Agreed(byAgency, quotas);
        }

        private boolean has(String agency, Grant grant) {
            Agreement agreement = byAgency.get(agency);
            return agreement != null
                    && agreement.grants().stream()
                            .anyMatch(former -> former.operation().equals(grant.operation())
                                    && grant.quota().equals(former.quota()));
        }
    }

    private static String key(String agency, Grant grant) {
        return agency + " " + grant.operation();
    }

    /** @throws IllegalArgumentException or {@link ArithmeticException} if such a quota cannot be counted */
    static Bucket bucket(Agreement.Quota quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.per()))
                .build();
    }

    public Collection<Agreement> all() {
        return now.byAgency.values();
    }

    @Override
    public Optional<Terms> of(String agency) {
        return Optional.ofNullable(now.byAgency.get(agency))
                .map(agreement -> new Terms(
                        agreement.name(), agreement.validFrom(), agreement.validTo(), agreement.purposeNames()));
    }

    @Override
    public Set<HiddenAccess> hidden() {
        return now.byAgency.values().stream()
                .flatMap(agreement -> agreement.grants().stream()
                        .filter(grant -> grant.hiddenFromSubject() != null)
                        .map(grant -> new HiddenAccess(agreement.agency(), grant.operation())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The purpose of files of this agency that state none, or null. */
    public String defaultPurpose(String agency, OperationName operation) {
        Agreement agreement = now.byAgency.get(agency);
        Grant grant = agreement == null ? null : agreement.grantFor(operation);
        return grant == null ? null : grant.defaultPurpose();
    }

    /** The purpose for which this agency names an integration and a procedure; what it names itself if none is agreed. */
    public String purposeOf(String agency, OperationName operation, String claimed) {
        Agreement agreement = now.byAgency.get(agency);
        Grant grant = agreement == null ? null : agreement.grantFor(operation);
        return grant == null ? claimed : grant.purposeOf(claimed).orElse(claimed);
    }

    /**
     * @param asked the fields asked for, if any are named
     * @return what is agreed on of this operation
     * @throws HubFault with the first of: no agreement, not valid today, operation, purpose or field not agreed, quota
     */
    public Grant authorise(String agency, OperationName operation, String purpose, Set<String> asked) {
        Agreed agreed = now;
        Grant grant = grant(agreed, agency, operation);
        if (!grant.purposes().contains(purpose)) {
            throw new HubFault(FaultCode.PURPOSE_NOT_AGREED);
        }
        for (String field : asked) {
            if (!grant.fields().contains(field)) {
                throw new HubFault(FaultCode.FIELD_NOT_AGREED, "the field " + printable(field) + " is not agreed");
            }
        }
        Bucket quota = agreed.quotas.get(key(agency, grant));
        if (quota != null && !quota.tryConsume(1)) {
            throw new HubFault(FaultCode.QUOTA_EXCEEDED);
        }
        return grant;
    }

    /** Whether an agency may call an operation today, for whatever purpose. */
    public boolean allows(String agency, OperationName operation) {
        Agreement agreement = now.byAgency.get(agency);
        return agreement != null && agreement.isValidOn(LocalDate.now(clock)) && agreement.grantFor(operation) != null;
    }

    /**
     * What an agency has agreed on.
     *
     * @throws HubFault if there is nothing, or it is not valid today
     */
    public Agreement today(String agency) {
        return today(now, agency);
    }

    private Agreement today(Agreed agreed, String agency) {
        Agreement agreement = agreed.byAgency.get(agency);
        if (agreement == null) {
            throw new HubFault(FaultCode.AGREEMENT_MISSING);
        }
        if (!agreement.isValidOn(LocalDate.now(clock))) {
            throw new HubFault(FaultCode.AGREEMENT_NOT_VALID);
        }
        return agreement;
    }

    private Grant grant(Agreed agreed, String agency, OperationName operation) {
        Grant grant = today(agreed, agency).grantFor(operation);
        if (grant == null) {
            throw new HubFault(FaultCode.OPERATION_NOT_AGREED);
        }
        return grant;
    }

    /** A field's name came from outside and may be anything, also a person's name. */
    private static String printable(String field) {
        return field.matches("[A-Za-z][A-Za-z0-9.]{0,63}") ? "'" + field + "'" : "asked for";
    }
}
