package vn.lienthong.hub.exchangelog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.MasterKey;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the log keeps of bodies is what the connector of their operation says. */
@ExtendWith(RunningHubExtension.class)
class KeptBodiesTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 2, 29);

    private final RunningHub hub;
    private final byte[] masterKey;
    private final KeptBodies bodies;

    KeptBodiesTest(RunningHub hub) {
        this.hub = hub;
        this.masterKey = hub.application().getBean(MasterKey.class).bytes();
        this.bodies = hub.application().getBean(KeptBodies.class);
    }

    /** Keeps its bodies encrypted. */
    private HubAnswer changePhone() {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        return hub.ask(RunningHub.TESTER, "population.update-phone")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", person.personalNumber())
                .with("fullName", person.fullName())
                .with("dateOfBirth", person.dateOfBirth())
                .with("phone", person.phone())
                .send();
    }

    @Test
    void bothBodiesOfAnOperationThatKeepsThemCanBeReadAgainAndNotFromTheDatabaseAlone() throws Exception {
        HubAnswer answer = changePhone();
        UUID id = UUID.fromString(answer.exchangeId());

        assertThat(answer.outcome()).isEqualTo("FULL_MATCH");
        assertThat(bodies.read(id, BodyDirection.ANSWER).orElseThrow())
                .isEqualTo(answer.text().getBytes(StandardCharsets.UTF_8));
        assertThat(new String(bodies.read(id, BodyDirection.REQUEST).orElseThrow(), StandardCharsets.UTF_8))
                .contains(hub.people(SamplePeople::livingAdult).personalNumber());
        assertThat(new KeptBodies(hub.hubDatabase(), new byte[32], Clock.systemUTC()))
                .satisfies(others -> assertThatThrownBy(() -> others.read(id, BodyDirection.ANSWER))
                        .hasMessageContaining("another master key"));
    }

    @Test
    void ofOthersThereIsADigestOrNothingAtAll() {
        HubAnswer digest = hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
        HubAnswer nothing = hub.ask(RunningHub.TESTER, "agribank.find-account-holder")
                .purpose(RunningHub.TESTING)
                .with("accountNumber", "1500205000012")
                .send();

        assertThat(hub.log().of(digest.exchangeId()).get("request_digest")).isNotNull();
        assertThat(hub.log().of(nothing.exchangeId()))
                .containsEntry("operation", "agribank.find-account-holder")
                .containsEntry("request_digest", null)
                .containsEntry("answer_digest", null);
        assertThat(keptOf(digest) + keptOf(nothing)).isZero();
    }

    @Test
    void aBodyThatIsMovedToAnotherExchangeCannotBeReadThere() {
        UUID there = UUID.randomUUID();
        hub.hubDatabase()
                .update(
                        "insert into exchange_body select ?, direction, day, sealed from exchange_body"
                                + " where exchange_id = ?::uuid",
                        there,
                        changePhone().exchangeId());

        assertThatThrownBy(() -> bodies.read(there, BodyDirection.ANSWER)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aBodyCannotBeReplaced() {
        changePhone();

        for (String change : new String[] {
            "update exchange_body set day = day", "truncate exchange_body", "update log_day_key set day = day"
        }) {
            assertThatThrownBy(() -> hub.hubDatabase().execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aRecordWhoseBodyCannotBeWrittenIsNotThereEither() {
        ExchangeLog log = hub.application().getBean(ExchangeLog.class);
        UUID first = UUID.randomUUID();
        KeptBody body = new KeptBody(BodyDirection.ANSWER, LONG_AGO, new byte[] {1});

        log.record(attempt(first), List.of(body));
        assertThatThrownBy(() -> log.record(attempt(first), List.of(body)))
                .as("the second one's body has a place that is taken")
                .isInstanceOf(HubFault.class);

        assertThat(recordsOf(first)).isEqualTo(1);
    }

    @Test
    void whoeverDeletesTheKeyOfADayHasDeletedItsBodiesAndNoOthers() throws Exception {
        UUID today = UUID.fromString(changePhone().exchangeId());
        UUID then = keepSomethingOf(LONG_AGO);
        assertThat(bodies.read(then, BodyDirection.ANSWER)).isPresent();

        // The key alone: what is still in a copy of the table cannot be read any more.
        hub.hubDatabase().update("delete from log_day_key where day = ?", Date.valueOf(LONG_AGO));
        assertThat(bodies.read(then, BodyDirection.ANSWER)).isEmpty();

        bodies.deleteBefore(LONG_AGO.plusDays(1));
        assertThat(rowsOf(then)).isZero();
        assertThat(bodies.read(today, BodyDirection.ANSWER)).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies.deleteBefore(LocalDate.now().plusDays(2)));
    }

    @Test
    void bodiesGoWhenTheirTimeIsOverAndTheLogSaysSo() throws Exception {
        UUID then = keepSomethingOf(LONG_AGO);
        BodyRetention retention = retention(Duration.ofDays(90));

        try (Connection otherHub = hub.database().connect("hub")) {
            otherHub.createStatement().execute("select pg_advisory_lock(hashtext('lienthong exchange bodies'))");
            retention.apply();
            assertThat(rowsOf(then)).as("another hub is at it").isEqualTo(1);
            otherHub.createStatement().execute("select pg_advisory_unlock_all()");
        }
        retention.apply();

        assertThat(rowsOf(then)).isZero();
        assertThat(hub.hubDatabase()
                        .queryForList(
                                "select kind from exchange_record where operation = 'hub.delete-bodies'"
                                        + " and purpose = 'retention' order by recorded_at, position",
                                String.class))
                .containsExactly("INTENT", "OUTCOME");
        retention.destroy();
    }

    private BodyRetention retention(Duration kept) {
        return new BodyRetention(
                hub.hubDatabase(), bodies, hub.application().getBean(ExchangeLog.class), kept, Clock.systemUTC());
    }

    private UUID keepSomethingOf(LocalDate day) throws GeneralSecurityException {
        UUID id = UUID.randomUUID();
        byte[] sealed = new DayKeys(hub.hubDatabase(), masterKey)
                .of(day)
                .encrypt("{}".getBytes(StandardCharsets.UTF_8), KeptBody.owner(id, BodyDirection.ANSWER));
        hub.application()
                .getBean(ExchangeLog.class)
                .record(attempt(id), List.of(new KeptBody(BodyDirection.ANSWER, day, sealed)));
        return id;
    }

    private static ExchangeRecord attempt(UUID id) {
        Arrival arrival = new Arrival(
                id.toString(),
                Instant.now(),
                System.nanoTime(),
                Duration.ofSeconds(1),
                Protocol.REST,
                null,
                null,
                new Credential.None(),
                Claims.NONE,
                new byte[0],
                null);
        return new ExchangeRecord(
                DataExchange.of(arrival).withOutcome(new Outcome.Failed(new HubFault(FaultCode.KEY_UNKNOWN))),
                Instant.now(),
                1,
                List.of(),
                new byte[0],
                1);
    }

    private int keptOf(HubAnswer answer) {
        return rowsOf(UUID.fromString(answer.exchangeId()));
    }

    private int rowsOf(UUID exchange) {
        return hub.hubDatabase()
                .queryForObject("select count(*) from exchange_body where exchange_id = ?", Integer.class, exchange);
    }

    private int recordsOf(UUID exchange) {
        return hub.hubDatabase()
                .queryForObject("select count(*) from exchange_record where exchange_id = ?", Integer.class, exchange);
    }
}
