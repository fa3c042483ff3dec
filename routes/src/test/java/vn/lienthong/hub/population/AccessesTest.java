package vn.lienthong.hub.population;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.hub.wayin.file.DroppedFile;
import vn.lienthong.simulation.population.OldNumberHolders;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** A citizen reads who looked at their data, whichever way it was asked. */
@ExtendWith(RunningHubExtension.class)
class AccessesTest {
    /** By the example of its connector. */
    private static final String NUMBER_HELD_BY_EVN = "001090000001";

    private final RunningHub hub;
    private SyntheticPerson child;
    private SyntheticPerson father;

    AccessesTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickAFamily() {
        child = hub.people(SamplePeople::childOfAFamily);
        father = hub.people(people -> people.fatherOf(child));
    }

    private HubRequest accesses(String number) {
        return hub.ask("government-office", "population.accesses")
                .purpose("own-data-request")
                .with("personalNumber", number);
    }

    private HubRequest ask(String operation) {
        return hub.ask(RunningHub.TESTER, "population." + operation).purpose(RunningHub.TESTING);
    }

    private static JsonNode only(HubAnswer history, HubAnswer exchange) {
        return only(history, exchange.exchangeId());
    }

    /** The access that an exchange is shown as; missing if it is not shown. */
    private static JsonNode only(HubAnswer history, String exchange) {
        return StreamSupport.stream(history.json().path("accesses").spliterator(), false)
                .filter(access -> access.path("exchangeId").asText().equals(exchange))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void anAccessSaysWhoWhenWhyOnWhichAgreementAndWhatLeft() {
        HubAnswer asked = hub.ask("social-insurance", "population.lookup")
                .purpose("entitlement-check")
                .header("Hub-Officer", "cb-017")
                .with("personalNumber", child.personalNumber())
                .send();

        HubAnswer history = accesses(child.personalNumber()).send();

        assertThat(history.outcome()).isEqualTo("FOUND");
        JsonNode access = only(history, asked);
        assertThat(OffsetDateTime.parse(access.path("at").asText()))
                .isBetween(OffsetDateTime.now().minusMinutes(5), OffsetDateTime.now());
        assertThat(access.path("agency").asText()).isEqualTo("social-insurance");
        assertThat(access.at("/agencyName/vi").asText()).isEqualTo("Bảo hiểm xã hội Việt Nam");
        assertThat(access.at("/operationName/vi").asText()).isEqualTo("Tra cứu thông tin công dân");
        assertThat(access.at("/purposeName/vi").asText()).isEqualTo("Xét điều kiện hưởng chế độ");
        assertThat(access.at("/purposeName/en").asText()).isEqualTo("Check of an entitlement");
        assertThat(access.at("/agreement/validTo").asText()).isEqualTo("2027-12-31");
        assertThat(access.path("about").asText()).isEqualTo("person");
        assertThat(access.path("result").asText()).isEqualTo("FOUND");
        assertThat(access.path("fields").toString())
                .contains("fullName", "father")
                .doesNotContain("verdict");
        assertThat(access.path("officerNamed").asBoolean()).isTrue();
        assertThat(history.text())
                .as("who the officer is stays with the agency")
                .doesNotContain("cb-017");
    }

    @Test
    void whoeverIsInAnExchangeAsARelativeOrInTheHouseholdSeesItToo() {
        HubAnswer relative = ask("verify-relative")
                .with("personalNumber", child.personalNumber())
                .with("relation", "father")
                .with("relativeName", father.fullName())
                .send();
        HubAnswer household =
                ask("household").with("personalNumber", child.personalNumber()).send();
        HubAnswer history = accesses(father.personalNumber()).send();

        assertThat(only(history, relative).path("about").asText()).isEqualTo("related-person");
        SyntheticPerson member = hub.people(people -> people.householdOf(child)).stream()
                .filter(other -> !other.personalNumber().equals(child.personalNumber()))
                .findFirst()
                .orElseThrow();
        assertThat(only(accesses(member.personalNumber()).send(), household)
                        .path("about")
                        .asText())
                .isEqualTo("related-person");
    }

    @Test
    void anAccessByAnOldNumberOrOneThatWasCancelledIsFound() {
        OldNumberHolders old = hub.people(SamplePeople::oldNumberOfOne);
        HubAnswer byOld = ask("lookup").with("oldNumber", old.oldNumber()).send();
        SyntheticPerson cancelled = hub.people(SamplePeople::supersededTwice);
        String current = hub.people(people -> people.byNumber(cancelled.successorNumber()))
                .successorNumber();
        HubAnswer byCancelled =
                ask("lookup").with("personalNumber", cancelled.personalNumber()).send();

        assertThat(only(accesses(old.holders().get(0).personalNumber()).send(), byOld)
                        .isMissingNode())
                .isFalse();
        assertThat(only(accesses(current).send(), byCancelled).path("result").asText())
                .isEqualTo("SUPERSEDED_ID");
        HubAnswer asked = hub.ask("government-office", "population.accesses")
                .purpose("own-data-request")
                .with("oldNumber", old.oldNumber())
                .send();
        assertThat(only(asked, byOld).isMissingNode())
                .as("asked by the old number")
                .isFalse();
        assertThat(accesses(cancelled.personalNumber())
                        .send()
                        .json()
                        .path("currentNumber")
                        .asText())
                .as("a cancelled number is led to the one that is valid now")
                .isEqualTo(current);
    }

    @Test
    void anotherSystemsAnswerAboutAFormerNumberIsFoundUnderTheNewOne() throws SQLException {
        execute("create temp table former as select * from person where personal_number = '%s';"
                        .formatted(father.personalNumber())
                + "update former set personal_number = '%s', successor_number = '%s';"
                        .formatted(NUMBER_HELD_BY_EVN, father.personalNumber())
                + "insert into person select * from former");
        try {
            HubAnswer customer = hub.ask("government-office", "evn.find-customer")
                    .purpose("public-service-dossier")
                    .with("customerCode", "PE01000012345")
                    .send();

            assertThat(only(accesses(father.personalNumber()).send(), customer)
                            .path("operation")
                            .asText())
                    .isEqualTo("evn.find-customer");
        } finally {
            execute("delete from person where personal_number = '%s'".formatted(NUMBER_HELD_BY_EVN));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection owner = hub.database().connect("population")) {
            owner.createStatement().execute(sql);
        }
    }

    @Test
    void aRowOfAFileIsAnAccessLikeAnyOther() {
        byte[] content = ("personalNumber\n" + child.personalNumber() + "\n").getBytes(StandardCharsets.UTF_8);
        String id = new DroppedFile(
                        hub,
                        RunningHub.TESTER,
                        "population.lookup",
                        content,
                        "{\"purpose\": \"%s\"}".formatted(RunningHub.TESTING))
                .rows()
                .get(0)
                .getField("exchangeId");

        assertThat(only(accesses(child.personalNumber()).send(), id)
                        .path("agency")
                        .asText())
                .isEqualTo(RunningHub.TESTER);
    }

    @Test
    void theSameIsAskedOverSoap() {
        HubAnswer asked =
                ask("lookup").with("personalNumber", child.personalNumber()).send();
        String request = SoapCall.element(
                "population",
                "accessesRequest",
                "<personalNumber>" + child.personalNumber() + "</personalNumber><limit>100</limit>");

        HubAnswer history = SoapCall.SOAP_11
                .by(hub, "government-office", "population", SoapCall.SOAP_11.envelope("own-data-request", request))
                .send();

        assertThat(history.outcome()).isEqualTo("FOUND");
        assertThat(history.text()).contains(asked.exchangeId(), "<hidden>");
    }

    @Test
    void whatALawHidesIsCountedAndNotShown() {
        HubAnswer before = accesses(child.personalNumber()).send();
        HubAnswer hidden = hub.ask("investigator", "population.lookup")
                .purpose("investigation")
                .with("personalNumber", child.personalNumber())
                .send();
        HubAnswer open = hub.ask("investigator", "population.verify")
                .purpose("investigation")
                .with("personalNumber", child.personalNumber())
                .with("fullName", child.fullName())
                .send();

        HubAnswer history = accesses(child.personalNumber()).send();

        assertThat(hidden.outcome()).isEqualTo("FOUND");
        assertThat(only(history, hidden).isMissingNode()).isTrue();
        assertThat(history.text()).doesNotContain(hidden.exchangeId());
        assertThat(only(history, open).path("agency").asText()).isEqualTo("investigator");
        assertThat(history.json().path("hidden").asInt())
                .isEqualTo(before.json().path("hidden").asInt() + 1);
    }

    @Test
    void theQuestionItselfIsAnAccess() {
        HubAnswer first = accesses(child.personalNumber()).send();
        HubAnswer second = accesses(child.personalNumber()).send();

        assertThat(only(first, first).isMissingNode()).isTrue();
        assertThat(only(second, first).path("purpose").asText()).isEqualTo("own-data-request");
    }

    @Test
    void longHistoriesAreReadPageByPageAndNothingTwice() {
        for (int number = 0; number < 5; number++) {
            ask("lookup").with("personalNumber", father.personalNumber()).send();
        }
        HubAnswer whole = accesses(father.personalNumber()).send();
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            HubRequest request = accesses(father.personalNumber()).with("limit", IntNode.valueOf(2));
            HubAnswer page = (next == null ? request : request.with("before", next)).send();
            assertThat(page.json().path("accesses").size()).isLessThanOrEqualTo(2);
            ids.addAll(page.json().path("accesses").findValuesAsText("exchangeId"));
            next = page.json().path("next").textValue();
        } while (next != null);

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(whole.json().path("accesses").findValuesAsText("exchangeId"));
    }

    @Test
    void aPeriodEndsWithItsLastDay() {
        HubAnswer asked =
                ask("lookup").with("personalNumber", child.personalNumber()).send();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

        HubAnswer until =
                accesses(child.personalNumber()).with("to", today.toString()).send();
        HubAnswer earlier = accesses(child.personalNumber())
                .with("to", today.minusDays(2).toString())
                .send();

        assertThat(only(until, asked).isMissingNode()).isFalse();
        assertThat(earlier.json().path("accesses")).isEmpty();
        assertThat(accesses(child.personalNumber())
                        .with("from", "2026-02-30")
                        .send()
                        .outcome())
                .isEqualTo("ILL_FORMED");
        assertThat(accesses(child.personalNumber())
                        .with("before", "1.2' or '1'='1")
                        .send()
                        .outcome())
                .isEqualTo("ILL_FORMED");
    }

    @Test
    void nobodyElseMayAsk() {
        assertThat(hub.ask("evn", "population.accesses")
                        .purpose("contract-holder-check")
                        .with("personalNumber", child.personalNumber())
                        .send()
                        .outcome())
                .isEqualTo("HUB-403-OPERATION");
    }

    @Test
    void amongManyRecordsThoseOfOnePersonAreFoundByIndex() throws SQLException {
        try (Connection connection = hub.database().connect("hub")) {
            connection.setAutoCommit(false);
            Statement statement = connection.createStatement();
            // Never committed: the log only grows.
            statement.execute("""
                    insert into exchange_record (position, recorded_at, received_at, exchange_id, subject_hash, hub_micros,
                      epoch, node, retention, key_version, kind, outcome, verdict, agency, protocol_in, further_subjects,
                      chain_hash)
                    select n, now(), now(), gen_random_uuid(), gen_random_uuid(), 1, 1, 32000, 1, 1, 'OUTCOME', 'ANSWERED',
                      'FOUND', 'evn', 'REST', case when n % 10 = 0 then array[gen_random_uuid()] end, '\\x00'
                    from generate_series(1, 50000) n""");
            statement.execute("analyze exchange_record");
            List<String> plan = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    explain select 1 from exchange_record r
                    where (r.subject_hash = any('{00000000-0000-4000-8000-000000000001}'::uuid[])
                           or r.further_subjects && '{00000000-0000-4000-8000-000000000001}'::uuid[])
                      and r.recorded_at >= now() - interval '1 year'""")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            connection.rollback();

            assertThat(String.join("\n", plan)).contains("BitmapOr", "_subject_hash_recorded_at", "_further_subjects");
        }
    }
}
