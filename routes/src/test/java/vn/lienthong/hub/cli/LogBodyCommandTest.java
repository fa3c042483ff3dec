package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies at the command line: nobody looks at one unseen. */
@ExtendWith(RunningHubExtension.class)
class LogBodyCommandTest {
    private final RunningHub hub;

    @TempDir
    private Path folder;

    LogBodyCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    private Ended log(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", "postgres");
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        String[] all = new String[arguments.length + 1];
        all[0] = "log";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new HubProgram(folder).run(environment, all);
    }

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
    void aBodyIsPrintedAndTheLogSaysWhoLookedAtItAndAboutWhom() throws Exception {
        HubAnswer answer = changePhone();

        Ended ended = log("body", answer.exchangeId(), "--officer", "cb-017", "--purpose", "complaint");

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.output()).isEqualToIgnoringNewLines(answer.text());
        Map<String, Object> viewed = hub.log().of(answer.exchangeId());
        Map<String, Object> view = hub.hubDatabase()
                .queryForMap(
                        "select r.*, n.name from exchange_record r join log_node n on n.node = r.node"
                                + " where operation = 'hub.view-body' and request_id = ?",
                        answer.exchangeId());
        assertThat(view)
                .containsEntry("agency", "hub")
                .containsEntry("officer", "cb-017")
                .containsEntry("purpose", "complaint")
                .containsEntry("verdict", "FOUND")
                .containsEntry("subject_hash", viewed.get("subject_hash"));
        assertThat(view.get("subject_hash")).isNotNull();
        assertThat(view.get("name").toString()).startsWith("cli-");
        assertThat(hub.hubDatabase()
                        .queryForObject(
                                "select max(to_epoch) from log_seal where node = ?", Integer.class, view.get("node")))
                .as("it is sealed when the command ends")
                .isEqualTo(view.get("epoch"));
    }

    @Test
    void theRequestIsPrintedWhenItIsAskedFor() throws Exception {
        Ended ended = log(
                "body", changePhone().exchangeId(), "--direction", "request", "--officer", "cb-017", "--purpose", "x");

        assertThat(ended.output())
                .contains(hub.people(SamplePeople::livingAdult).phone());
    }

    @Test
    void whoSaysNotWhoOrWhySeesNothing() throws Exception {
        String id = changePhone().exchangeId();

        for (Ended ended : new Ended[] {
            log("body", id),
            log("body", id, "--officer", "cb-017"),
            log("body", id, "--officer", "cb-017", "--purpose", ""),
            log("body", id, "--officer", "cb-017", "--purpose", "x", "--direction", "both")
        }) {
            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.output()).isEmpty();
        }
    }

    @Test
    void whereNoneIsKeptTheAnswerIsNo() throws Exception {
        HubAnswer answer = hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();

        Ended ended = log("body", answer.exchangeId(), "--officer", "cb-017", "--purpose", "complaint");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors()).contains("No body is kept");
        assertThat(hub.hubDatabase()
                        .queryForObject(
                                "select verdict from exchange_record where operation = 'hub.view-body' and request_id = ?",
                                String.class,
                                answer.exchangeId()))
                .as("that somebody wanted to look is recorded as well")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void bodiesOfDaysThatAreOverAreDeletedAndThoseOfTodayStay() throws Exception {
        String id = changePhone().exchangeId();
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

        Ended ended = log("delete-bodies", "--before", today, "--officer", "cb-017", "--purpose", "end-of-dispute");
        Ended tooMuch =
                log("delete-bodies", "--before", "2999-01-01", "--officer", "cb-017", "--purpose", "end-of-dispute");

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(tooMuch.exitCode()).isEqualTo(2);
        assertThat(hub.hubDatabase()
                        .queryForList(
                                "select kind from exchange_record where operation = 'hub.delete-bodies' and request_id = ?"
                                        + " order by recorded_at, position",
                                String.class,
                                today))
                .containsExactly("INTENT", "OUTCOME");
        assertThat(log("body", id, "--officer", "cb-017", "--purpose", "x").exitCode())
                .isZero();
    }
}
