package vn.lienthong.hub.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Names of files come from outside, and Camel puts them into paths and expressions. */
@ExtendWith(RunningHubExtension.class)
class FileNameAttackTest {
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

    private static final String META = ".meta.json";
    /** With the first the lock and the results can be made, and only putting it away fails; with the second nothing. */
    private static final List<String> TOO_LONG_NAMES = List.of("x".repeat(236), "y".repeat(244));

    private final RunningHub hub;
    private final DroppedFiles files;

    FileNameAttackTest(RunningHub hub) {
        this.hub = hub;
        this.files = DroppedFiles.forFindCustomer(hub);
    }

    @Test
    void aHostileNameIsANameLikeAnyOther() throws IOException {
        List<Path> before = files.everywhere();
        for (String name : HOSTILE_NAMES) {
            files.drop(name, DroppedFiles.PURPOSE, files.goodRow());
        }

        for (String name : HOSTILE_NAMES) {
            assertThat(files.results(name).get(0).getField("verdict")).as(name).isEqualTo("FOUND");
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(files.waiting()).isEmpty());
        nobodyElsesFilesChangedSince(before);
    }

    @Test
    void aFileWithTooLongANameIsLeftAloneAndKeepsNoOtherFromBeingAnswered() throws IOException {
        for (String name : TOO_LONG_NAMES) {
            files.drop(name, DroppedFiles.PURPOSE, files.goodRow());
        }

        isAnswered("after-long-names");
        for (String name : TOO_LONG_NAMES) {
            assertThat(files.everywhere())
                    .as("what is there of that name")
                    .filteredOn(file -> file.getFileName().toString().contains(name))
                    .containsExactlyInAnyOrder(
                            files.folder().resolve(name + ".csv"),
                            files.folder().resolve(name + META));
            files.remove(name);
        }
    }

    @Test
    void aNameThatClimbsOutOfItsFolderLeadsToNoFileElsewhere() throws IOException {
        Path others = Files.createDirectories(hub.files().resolve("others"));
        Files.writeString(others.resolve("victim.csv"), files.goodRow());
        Files.createDirectories(files.folder().resolve("a"));
        files.drop(CLIMBING, DroppedFiles.PURPOSE, files.goodRow());
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
        files.drop(name, DroppedFiles.PURPOSE, files.goodRow());
        assertThat(files.results(name).get(0).getField("verdict")).isEqualTo("FOUND");
    }
}
