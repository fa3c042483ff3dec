package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.agreement.AccessKeys;
import vn.lienthong.hub.cli.HubProgram.Ended;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.PopulationDatabase;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** A key got lost: whose data left through it? */
@ExtendWith(RunningHubExtension.class)
class LogBreachCommandTest {
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

    private final RunningHub hub;
    private AccessKeys.Issued lost;
    private SyntheticPerson child;
    private String cancelledSince;

    @TempDir
    private Path folder;

    LogBreachCommandTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void somebodyAsksWithALostKey() throws IOException {
        Path queries = Files.createDirectories(folder.resolve("config/population"));
        Files.copy(Path.of("../config/population/all-numbers.sql"), queries.resolve("all-numbers.sql"));
        lost = hub.accessKeys(Clock.systemUTC()).issue(RunningHub.TESTER, Duration.ofDays(1));
        child = hub.people(SamplePeople::childOfAFamily);
        SyntheticPerson cancelled = hub.people(SamplePeople::supersededTwice);
        cancelledSince = hub.people(people -> people.byNumber(cancelled.successorNumber()))
                .successorNumber();
        ask("population.lookup").with("personalNumber", child.personalNumber()).send();
        ask("population.lookup").with("personalNumber", child.personalNumber()).send();
        ask("population.verify")
                .with("personalNumber", cancelled.personalNumber())
                .with("fullName", "Tên Hoàn Toàn Khác")
                .send();
        ask("evn.find-customer").with("customerCode", "PE01000012345").send();
        // With another key of the same agency.
        hub.ask(RunningHub.TESTER, "population.lookup")
                .purpose(RunningHub.TESTING)
                .with("personalNumber", hub.people(SamplePeople::deceased).personalNumber())
                .send();
    }

    private HubRequest ask(String operation) {
        return hub.ask(RunningHub.TESTER, operation)
                .header("Hub-Key", lost.key().text())
                .purpose(RunningHub.TESTING);
    }

    private Ended breach(String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", "postgres");
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_POPULATION_URL", hub.database().url("population"));
        environment.put("HUB_POPULATION_USER", PopulationDatabase.READER);
        environment.put("HUB_POPULATION_PASSWORD", RunningHub.OPERATOR_PASSWORD);
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        String[] all = new String[arguments.length + 2];
        all[0] = "log";
        all[1] = "breach";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new HubProgram(folder).run(environment, all);
    }

    private Ended breachOf(String credential, String... more) throws IOException, InterruptedException {
        String[] all = new String[12 + more.length];
        System.arraycopy(
                new String[] {
                    "--credential",
                    credential,
                    "--from",
                    TODAY,
                    "--to",
                    TODAY,
                    "--output",
                    "affected.csv",
                    "--officer",
                    "cb-017",
                    "--purpose",
                    "breach"
                },
                0,
                all,
                0,
                12);
        System.arraycopy(more, 0, all, 12, more.length);
        return breach(all);
    }

    @Test
    void everybodyWhoseDataLeftThroughItIsInAFileThatOnlyItsOwnerReads() throws Exception {
        Ended ended = breachOf(lost.id().toString());

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        Path file = folder.resolve("affected.csv");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("personalNumber,numberInTheRecord,operation,fields,times,first,last");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(child.personalNumber() + "," + child.personalNumber() + ",population.lookup,")
                        .contains("fullName", ",2,"))
                .anySatisfy(line ->
                        assertThat(line).startsWith(cancelledSince + ",").contains("population.verify"))
                .noneSatisfy(line -> assertThat(line)
                        .contains(hub.people(SamplePeople::deceased).personalNumber()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ended.output())
                .as("the terminal has counts alone")
                .contains("4 exchanges", "1 hashes of no personal number")
                .doesNotContain(child.personalNumber(), cancelledSince);
    }

    @Test
    void aProgramGetsTheCountsAndTheLogWhoAsked() throws Exception {
        Ended ended = breachOf(lost.id().toString(), "--json");

        JsonNode counts = new ObjectMapper().readTree(ended.output());
        assertThat(counts.path("agency").asText()).isEqualTo(RunningHub.TESTER);
        assertThat(counts.path("exchanges").asInt()).isEqualTo(4);
        assertThat(counts.path("people").asInt())
                .as("the child, its parents, and one more")
                .isBetween(2, 4);
        assertThat(counts.at("/peopleByField/fullName").asInt()).isPositive();
        assertThat(hub.hubDatabase()
                        .queryForMap(
                                "select * from exchange_record where operation = 'hub.breach-report' and request_id = ?",
                                lost.id().toString()))
                .containsEntry("officer", "cb-017")
                .containsEntry("purpose", "breach")
                .containsEntry("agency", "hub");
    }

    @Test
    void halfOfTheReportIsNoReport() throws Exception {
        Files.writeString(
                folder.resolve("config/population/all-numbers.sql"),
                "select personal_number, personal_number from person where 1 / (case when personal_number >= '%s' then 0 else 1 end) = 1"
                        .formatted(child.personalNumber()));

        Ended ended = breachOf(lost.id().toString());

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("SQLSTATE 22012").doesNotContain(child.personalNumber(), "Exception");
        assertThat(folder.resolve("affected.csv")).doesNotExist();
    }

    @Test
    void rotatedKeysHideNobody() throws Exception {
        assertThat(rotateKeys().exitCode()).isZero();

        breachOf(lost.id().toString());

        assertThat(Files.readString(folder.resolve("affected.csv"))).contains(child.personalNumber());
    }

    private Ended rotateKeys() throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HUB_DATABASE_URL", hub.database().url("hub"));
        environment.put("HUB_DATABASE_USER", "postgres");
        environment.put("HUB_DATABASE_PASSWORD", hub.database().superuserPassword());
        environment.put("HUB_MASTER_KEY", RunningHub.masterKey());
        return new HubProgram(folder).run(environment, "log", "rotate-keys");
    }

    @Test
    void aFileThatIsThereIsNotWrittenOverAndACredentialOfNobodyIsNo() throws Exception {
        Ended nobody = breachOf("00000000-0000-4000-8000-000000000001");
        assertThat(nobody.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("affected.csv")).doesNotExist();

        Files.writeString(folder.resolve("affected.csv"), "mine");
        assertThat(breachOf(lost.id().toString()).exitCode()).isEqualTo(2);
        assertThat(folder.resolve("affected.csv")).hasContent("mine");
    }
}
