package vn.lienthong.hub.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A file has no headers, but column names, keys beside it and a name of its own. None of them steers anything. */
@ExtendWith(RunningHubExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class FileAttackTest {
    private static final String PURPOSE = "{\"purpose\": \"" + RunningHub.TESTING + "\"}";
    private static final List<String> HOSTILE_NAMES = List.of(
            "${sys.user.dir}",
            "${bean:camelContext?method=stop}",
            "$simple{camelId}",
            "x%2F..%2F..%2Fclimbing",
            "CamelFileName=..",
            "a;b&c|d`touch e`$(touch f)",
            "-rf",
            "=?UTF-8?B?Li4vLi4v?=",
            "two\nlines",
            "one.csv.result");
    /** Camel takes backslashes for slashes, on every system. */
    private static final String CLIMBING = "a\\..\\..\\..\\..\\others\\victim";

    private static final int INSIDE = 5;
    private static final List<String> TOO_LONG_NAMES = List.of("x".repeat(236), "y".repeat(251));

    private final Trap trap = Trap.open();
    private final RunningHub hub;
    private final DroppedFiles files;

    FileAttackTest(RunningHub hub) {
        this.hub = hub;
        this.files = Target.all(hub).stream()
                .filter(target -> target.name().toString().equals("evn.find-customer"))
                .map(DroppedFiles::new)
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    void closeTrap() {
        trap.close();
    }

    @Test
    void aColumnOfThatNameIsAFaultOfTheRowThatFillsIt() throws IOException {
        List<String> columns = HeaderAttack.STEERING.stream()
                .map(HeaderAttack::nameOf)
                .flatMap(FileAttackTest::spellings)
                .toList();
        for (Target target : Target.all(hub)) {
            Traces overRest = Traces.of(target, target.overHttp().get("REST"));
            Traces.forgetAtProvider(target);
            DroppedFiles ofTarget = new DroppedFiles(target);
            ofTarget.drop("columns-" + target.name(), PURPOSE, ofTarget.rows(columns, trap.address()));

            List<NamedCsvRecord> rows = ofTarget.results("columns-" + target.name());

            assertThat(rows.subList(0, columns.size()))
                    .as(target.name() + ", rows with an attack")
                    .allMatch(row -> row.getField("faultCode").equals("HUB-400-SCHEMA"));
            assertThat(rows.get(columns.size()).getField("verdict"))
                    .as(target.name() + ", the row without")
                    .isIn("FOUND", "FULL_MATCH");
            assertThat(Traces.atProvider(target))
                    .as(target.name() + ", at the provider")
                    .isEqualTo(overRest.received());
        }
        assertNothingElseHappened();
    }

    @Test
    void aKeyOfThatNameBesideAFileRefusesTheFile() throws IOException {
        Traces.forgetAtProvider(files.target());
        List<String> metas = new ArrayList<>();
        metas.add("{\"purpose\": \"testing\", \"officer\": \"x\\r\\nCamelHttpUri: y\"}");
        HeaderAttack.STEERING.forEach(header -> metas.add(
                PURPOSE.replace("}", ", \"" + HeaderAttack.nameOf(header) + "\": \"" + trap.address() + "\"}")));
        for (String meta : metas) {
            files.drop("meta-" + metas.indexOf(meta), meta, files.goodRow());
        }

        for (String meta : metas) {
            JsonNode refusal = files.refusal("meta-" + metas.indexOf(meta));
            assertThat(refusal.path("code").asText()).as(meta).isEqualTo("HUB-400-FILE");
        }
        assertThat(Traces.atProvider(files.target())).isEmpty();
        assertNothingElseHappened();
    }

    @Test
    void aHostileNameIsANameLikeAnyOther() throws IOException {
        List<Path> before = files.everywhere();
        for (String name : HOSTILE_NAMES) {
            files.drop(name, PURPOSE, files.goodRow());
        }

        for (String name : HOSTILE_NAMES) {
            assertThat(files.results(name).get(0).getField("verdict")).as(name).isEqualTo("FOUND");
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(files.waiting()).isEmpty());
        nobodyElsesFilesChangedSince(before);
        assertNothingElseHappened();
    }

    @Test
    void aFileWithTooLongANameIsLeftAloneAndKeepsNoOtherFromBeingAnswered() throws IOException {
        for (String name : TOO_LONG_NAMES) {
            files.drop(name, null, files.goodRow());
        }

        isAnswered("after-long-names");
        for (String name : TOO_LONG_NAMES) {
            assertThat(files.folder().resolve(name + ".csv")).exists();
            files.remove(name);
        }
    }

    @Test
    void aNameThatClimbsOutOfItsFolderLeadsToNoFileElsewhere() throws IOException {
        Path others = Files.createDirectories(hub.files().resolve("others"));
        Files.writeString(others.resolve("victim.csv"), files.goodRow());
        Files.createDirectories(files.folder().resolve("a"));
        files.drop(CLIMBING, PURPOSE, files.goodRow());
        List<Path> before = files.everywhere();

        isAnswered("after-climbing");
        nobodyElsesFilesChangedSince(before);
        files.remove(CLIMBING);
    }

    private void nobodyElsesFilesChangedSince(List<Path> before) throws IOException {
        assertThat(files.everywhere())
                .filteredOn(file -> !files.isOfThisAgency(file))
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .filter(file -> !files.isOfThisAgency(file))
                        .toList());
    }

    private void isAnswered(String name) throws IOException {
        files.drop(name, PURPOSE, files.goodRow());
        assertThat(files.results(name).get(0).getField("verdict")).isEqualTo("FOUND");
    }

    private static Stream<String> spellings(String name) {
        return Stream.of(
                name,
                name.toLowerCase(Locale.ROOT),
                name.toUpperCase(Locale.ROOT),
                name.substring(0, INSIDE) + "%41" + name.substring(INSIDE));
    }

    private void assertNothingElseHappened() {
        assertThat(trap.wasReached()).as("a call to the attacker's address").isFalse();
        assertThat(Traces.writtenFiles(hub)).isEmpty();
    }
}
