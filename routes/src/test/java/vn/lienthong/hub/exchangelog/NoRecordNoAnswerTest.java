package vn.lienthong.hub.exchangelog;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ExtendWith(RunningHubExtension.class)
class NoRecordNoAnswerTest {
    private final RunningHub hub;

    NoRecordNoAnswerTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubRequest customer() {
        return hub.ask("government-office", "evn.find-customer")
                .purpose("public-service-dossier")
                .with("customerCode", "PE01000012345");
    }

    @Test
    void anAnswerNeverLeavesWhenItsRecordCannotBeWrittenAndTheHubRecoversByItself() {
        assertThat(customer().send().outcome()).isEqualTo("FOUND");
        hub.database().stop();
        try {
            HubAnswer answer = customer().send();

            assertThat(answer.outcome()).isEqualTo("HUB-503-LOG");
            assertThat(answer.text()).doesNotContain("NGUYEN VAN AN", "PSQL", "Connection");
            assertThat(answer.header("Hub-Verdict")).isNull();
            assertThat(hub.request("/livez").get().status()).isEqualTo(200);
            assertThat(hub.request("/readyz").get().status()).isEqualTo(503);
        } finally {
            hub.database().start();
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(customer().send().outcome()).isEqualTo("FOUND"));
        assertThat(hub.request("/readyz").get().status()).isEqualTo(200);
    }

    /** Each state is raised by the server, as it raises that of a full disk. */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "58030", "25006"})
    void aDatabaseThatIsThereAndCannotWriteIsAwayUntilItCan(String state) {
        int before = rows();
        hub.hubDatabase().execute("""
                create function no_room() returns trigger language plpgsql
                as $$ begin raise exception 'synthetic' using errcode = '%s'; end $$;
                create trigger no_room before insert on exchange_record for each row execute function no_room()""".formatted(state));
        try {
            assertThat(customer().send().outcome()).isEqualTo("HUB-503-LOG");
            long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            while (System.nanoTime() < end) {
                assertThat(hub.request("/readyz").get().status()).isEqualTo(503);
            }
            assertThat(customer().send().outcome()).isEqualTo("HUB-503-LOG");
        } finally {
            makeRoom();
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(hub.request("/readyz").get().status()).isEqualTo(200));
        assertThat(customer().send().outcome()).isEqualTo("FOUND");
        assertThat(rows() - before)
                .as("that one, and the one by which it was tried")
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aRecordCannotBeChangedOrRemovedByTheHubsOwnAccount() {
        customer().send();

        for (String change : new String[] {
            "update exchange_record set agency = 'other'", "delete from exchange_record", "truncate exchange_record"
        }) {
            assertThatThrownBy(() -> hub.hubDatabase().execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void junkOfNobodyIsCountedBeyondARateInsteadOfFillingTheLog() {
        int attemptsBefore = hub.log().attempts();
        int rowsBefore = rows();
        HubRequest junk = hub.request("/api/population/v1/verify").header("Hub-Key", "guessed");
        int asked = 400;
        for (int number = 0; number < asked; number++) {
            junk.send();
        }

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(hub.log().attempts() - attemptsBefore)
                        .as("every one of them is counted")
                        .isEqualTo(asked));
        assertThat(rows() - rowsBefore).as("and few of them have a row").isLessThan(asked);
    }

    /**
     * Dropping a trigger locks every partition, one after the other, and the hub goes on trying: of two who wait for each
     * other the database refuses one.
     */
    private void makeRoom() {
        await().ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
                .untilAsserted(() -> hub.hubDatabase().execute("drop function no_room() cascade"));
    }

    private int rows() {
        return hub.hubDatabase().queryForObject("select count(*) from exchange_record", Integer.class);
    }
}
