package vn.lienthong.hub.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.agreement.Agreement.Grant;
import vn.lienthong.hub.agreement.Agreement.Hidden;
import vn.lienthong.hub.agreement.Agreement.Integration;
import vn.lienthong.hub.agreement.Agreement.Quota;
import vn.lienthong.hub.context.HiddenAccess;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.hub.fault.Refusals.codeOf;
import static vn.lienthong.hub.fault.Refusals.refusalOf;

class AgreementsTest {
    private static final Clock NOON = clockAt("2026-06-15T05:00:00Z");
    private static final OperationName VERIFY = new OperationName("population", "verify");
    private static final OperationName LOOKUP = new OperationName("population", "lookup");
    private static final OperationName FIND_CUSTOMER = new OperationName("evn", "find-customer");
    private static final Set<String> ALL = Set.of();

    private final Agreements agreements = new Agreements(
            List.of(
                    agreement(
                            "justice",
                            grant(VERIFY, new Quota(2, Duration.ofHours(1))),
                            new Grant(
                                    LOOKUP.toString(),
                                    Set.of("registration"),
                                    null,
                                    Set.of("sex"),
                                    null,
                                    null,
                                    null,
                                    null)),
                    agreement("bank", grant(VERIFY, new Quota(2, Duration.ofHours(1)))),
                    new Agreement(
                            "former",
                            null,
                            LocalDate.of(2020, 1, 1),
                            LocalDate.of(2020, 12, 31),
                            List.of(grant(VERIFY, null)),
                            null)),
            NOON);

    @Test
    void withoutAListOfFieldsAllThatAreAgreedMayLeave() {
        assertThat(agreements.authorise("justice", VERIFY, "check", ALL).fields())
                .containsExactlyInAnyOrder("fullName", "dateOfBirth");
    }

    @Test
    void aListOfFieldsIsAllowedAndTakesNothingFromWhatIsAgreed() {
        assertThat(agreements
                        .authorise("justice", VERIFY, "check", Set.of("fullName"))
                        .fields())
                .containsExactlyInAnyOrder("fullName", "dateOfBirth");
    }

    @Test
    void anAgencyWithoutAnAgreementMayAskNothing() {
        assertThat(codeOf(() -> agreements.authorise("evn", VERIFY, "check", ALL)))
                .isEqualTo(FaultCode.AGREEMENT_MISSING);
    }

    @Test
    void anOperationThatIsNotAgreedIsDenied() {
        assertThat(codeOf(() -> agreements.authorise("justice", FIND_CUSTOMER, "check", ALL)))
                .isEqualTo(FaultCode.OPERATION_NOT_AGREED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Check", "check ", "registration"})
    void aPurposeThatIsNotAgreedForThisOperationIsDenied(String purpose) {
        assertThat(codeOf(() -> agreements.authorise("justice", VERIFY, purpose, ALL)))
                .isEqualTo(FaultCode.PURPOSE_NOT_AGREED);
    }

    @Test
    void oneFieldThatIsNotAgreedForThisOperationIsEnoughToBeDenied() {
        assertThat(codeOf(() -> agreements.authorise("justice", VERIFY, "check", Set.of("fullName", "sex"))))
                .isEqualTo(FaultCode.FIELD_NOT_AGREED);
    }

    @Test
    void aFieldThatIsNotAgreedIsNamed() {
        assertThat(refusalOf(() -> agreements.authorise("justice", VERIFY, "check", Set.of("homeTown.province")))
                        .detail())
                .isEqualTo("the field 'homeTown.province' is not agreed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn An",
                "001090000001",
                "a b",
                "<script>",
                "a\nb",
                "",
                "xxxxxxxxxxxxxxxxxxxx" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void aFieldWhoseNameMayBeAnythingIsNotRepeated(String field) {
        assertThat(refusalOf(() -> agreements.authorise("justice", VERIFY, "check", Set.of(field)))
                        .detail())
                .isEqualTo("the field asked for is not agreed");
    }

    @Test
    void aQuotaThatIsUsedUpIsDenied() {
        agreements.authorise("justice", VERIFY, "check", ALL);
        agreements.authorise("justice", VERIFY, "check", ALL);
        assertThat(codeOf(() -> agreements.authorise("justice", VERIFY, "check", ALL)))
                .isEqualTo(FaultCode.QUOTA_EXCEEDED);
    }

    @Test
    void theQuotaOfOneAgencyAndOperationIsNobodyElses() {
        agreements.authorise("justice", VERIFY, "check", ALL);
        agreements.authorise("justice", VERIFY, "check", ALL);
        assertThat(agreements.authorise("bank", VERIFY, "check", ALL).fields()).isNotEmpty();
        assertThat(agreements.authorise("justice", LOOKUP, "registration", ALL).fields())
                .containsExactly("sex");
    }

    @Test
    void aRequestThatIsDeniedUsesNothingOfTheQuota() {
        for (int request = 0; request < 5; request++) {
            assertThat(codeOf(() -> agreements.authorise("justice", VERIFY, "other", ALL)))
                    .isEqualTo(FaultCode.PURPOSE_NOT_AGREED);
            assertThat(codeOf(() -> agreements.authorise("justice", VERIFY, "check", Set.of("sex"))))
                    .isEqualTo(FaultCode.FIELD_NOT_AGREED);
        }
        assertThat(agreements.authorise("justice", VERIFY, "check", ALL).fields())
                .isNotEmpty();
    }

    /** Each request has every defect from the one that is expected on. */
    @ParameterizedTest
    @CsvSource({
        "nobody,  evn.find-customer, other, sex, AGREEMENT_MISSING",
        "former,  evn.find-customer, other, sex, AGREEMENT_NOT_VALID",
        "justice, evn.find-customer, other, sex, OPERATION_NOT_AGREED",
        "justice, population.verify, other, sex, PURPOSE_NOT_AGREED",
        "justice, population.verify, check, sex, FIELD_NOT_AGREED",
        "justice, population.verify, check, fullName, QUOTA_EXCEEDED",
    })
    void theFirstOfSeveralDefectsIsTheOneThatIsSaid(
            String agency, String operation, String purpose, String field, FaultCode first) {
        agreements.authorise("justice", VERIFY, "check", ALL);
        agreements.authorise("justice", VERIFY, "check", ALL);
        OperationName name = OperationName.parse(operation).orElseThrow();
        assertThat(codeOf(() -> agreements.authorise(agency, name, purpose, Set.of(field))))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31T17:00:00Z", "2026-06-15T05:00:00Z", "2026-12-31T16:59:59.999Z"})
    void anAgreementIsValidFromMidnightToMidnightInVietnam(String instant) {
        assertThat(of2026(instant).authorise("evn", VERIFY, "check", ALL).fields())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31T16:59:59.999Z", "2026-12-31T17:00:00Z"})
    void aMomentBeforeOrAfterItIsNot(String instant) {
        assertThat(codeOf(() -> of2026(instant).authorise("evn", VERIFY, "check", ALL)))
                .isEqualTo(FaultCode.AGREEMENT_NOT_VALID);
    }

    @Test
    void onlyAGrantThatSaysItHasADefaultPurpose() {
        Agreements withDefault = new Agreements(
                List.of(agreement(
                        "evn",
                        new Grant(
                                VERIFY.toString(),
                                Set.of("check", "audit"),
                                "check",
                                Set.of("fullName"),
                                null,
                                null,
                                null,
                                null),
                        grant(LOOKUP, null))),
                NOON);
        assertThat(withDefault.defaultPurpose("evn", VERIFY)).isEqualTo("check");
        assertThat(withDefault.defaultPurpose("evn", LOOKUP)).isNull();
        assertThat(withDefault.defaultPurpose("evn", FIND_CUSTOMER)).isNull();
        assertThat(withDefault.defaultPurpose("nobody", VERIFY)).isNull();
    }

    @Test
    void anIntegrationAndItsProcedureStandForThePurposeOfTheirOwnOperationAlone() {
        Agreements withIntegrations = new Agreements(
                List.of(agreement(
                        "evn",
                        integrated(
                                VERIFY,
                                new Integration("003", "1.000001", "check"),
                                new Integration("003", "", "audit")),
                        integrated(LOOKUP, new Integration("037", "1.000001", "check")))),
                NOON);
        assertThat(withIntegrations.purposeOf("evn", VERIFY, "003/1.000001")).isEqualTo("check");
        assertThat(withIntegrations.purposeOf("evn", VERIFY, "003/")).isEqualTo("audit");
        assertThat(withIntegrations.purposeOf("evn", LOOKUP, "037/1.000001")).isEqualTo("check");
        for (String notAgreed : List.of("037/1.000001", "003/1.000002", "003/1.00000", "003", "/", "")) {
            assertThat(withIntegrations.purposeOf("evn", VERIFY, notAgreed)).isEqualTo(notAgreed);
        }
        assertThat(withIntegrations.purposeOf("evn", FIND_CUSTOMER, "003/")).isEqualTo("003/");
        assertThat(withIntegrations.purposeOf("nobody", VERIFY, "003/")).isEqualTo("003/");
    }

    @Test
    void whatALawHidesIsKnownByAgencyAndOperationAlsoWhenTheAgreementHasEnded() {
        Agreements hiding = new Agreements(
                List.of(new Agreement(
                        "investigator",
                        new Text("Cơ quan điều tra", "An investigator"),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31),
                        List.of(
                                new Grant(
                                        LOOKUP.toString(),
                                        Set.of("investigation"),
                                        null,
                                        Set.of("fullName"),
                                        null,
                                        null,
                                        null,
                                        new Hidden("a law")),
                                grant(VERIFY, null)),
                        Map.of("investigation", new Text("Điều tra", "Investigation")))),
                NOON);

        assertThat(hiding.hidden()).containsExactly(new HiddenAccess("investigator", LOOKUP.toString()));
        assertThat(hiding.of("investigator").orElseThrow().purposes().get("investigation"))
                .isEqualTo(new Text("Điều tra", "Investigation"));
        assertThat(hiding.of("nobody")).isEmpty();
    }

    private static Grant integrated(OperationName operation, Integration... integrations) {
        return new Grant(
                operation.toString(),
                Set.of("check", "audit"),
                null,
                Set.of("fullName"),
                null,
                null,
                List.of(integrations),
                null);
    }

    /** The whole year 2026, seen at an instant. */
    private static Agreements of2026(String instant) {
        return new Agreements(List.of(agreement("evn", grant(VERIFY, null))), clockAt(instant));
    }

    private static Agreement agreement(String agency, Grant... grants) {
        return new Agreement(agency, null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(grants), null);
    }

    private static Grant grant(OperationName operation, Quota quota) {
        return new Grant(
                operation.toString(),
                Set.of("check"),
                null,
                Set.of("fullName", "dateOfBirth"),
                null,
                quota,
                null,
                null);
    }

    /** In UTC, because the hub's machine may be set to any zone. */
    private static Clock clockAt(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
