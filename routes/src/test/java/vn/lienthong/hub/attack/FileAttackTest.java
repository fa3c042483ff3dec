package vn.lienthong.hub.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import vn.lienthong.simulation.provider.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** A file has no headers, but column names, and keys beside it. None of them steers anything. */
@ExtendWith(RunningHubExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class FileAttackTest {
    private static final int INSIDE = 5;

    private final Trap trap = Trap.open();
    private final RunningHub hub;
    private final DroppedFiles files;

    FileAttackTest(RunningHub hub) {
        this.hub = hub;
        this.files = DroppedFiles.forFindCustomer(hub);
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
        for (List<Target> round : rounds()) {
            Map<Target, List<ReceivedRequest>> overRest = new HashMap<>();
            for (Target target : round) {
                overRest.put(
                        target, Traces.of(target, target.overHttp().get("REST")).received());
                Traces.forgetAtProvider(target);
                DroppedFiles ofTarget = new DroppedFiles(target);
                ofTarget.drop("columns-" + target.name(), DroppedFiles.PURPOSE, ofTarget.rows(columns, trap.address()));
            }
            for (Target target : round) {
                assertOnlyTheRowWithoutAnAttackCameToItsProvider(target, columns.size(), overRest.get(target));
            }
        }
        assertNothingElseHappened();
    }

    /** What the hub looks for in many folders at once: each operation in one round, and no two of one system. */
    private Collection<List<Target>> rounds() {
        Map<String, Integer> asked = new HashMap<>();
        return Target.all(hub).stream()
                .collect(Collectors.groupingBy(
                        target -> asked.merge(target.system(), 1, Integer::sum), TreeMap::new, Collectors.toList()))
                .values();
    }

    private void assertOnlyTheRowWithoutAnAttackCameToItsProvider(
            Target target, int attacks, List<ReceivedRequest> overRest) throws IOException {
        List<NamedCsvRecord> rows = new DroppedFiles(target).results("columns-" + target.name());
        assertThat(rows.subList(0, attacks))
                .as(target.name() + ", rows with an attack")
                .allMatch(row -> row.getField("faultCode").equals("HUB-400-SCHEMA"));
        NamedCsvRecord good = rows.get(attacks);
        assertThat(good.getField("verdict") + good.getField("detail"))
                .as(target.name() + ", the row without")
                .isIn("FOUND", "FULL_MATCH", "deferred");
        assertThat(Traces.atProvider(target))
                .as(target.name() + ", at the provider")
                .isEqualTo(overRest);
    }

    @Test
    void aKeyOfThatNameBesideAFileRefusesTheFile() throws IOException {
        Traces.forgetAtProvider(files.target());
        List<String> metas = new ArrayList<>();
        metas.add("{\"purpose\": \"testing\", \"officer\": \"x\\r\\nCamelHttpUri: y\"}");
        HeaderAttack.STEERING.forEach(header -> metas.add(DroppedFiles.PURPOSE.replace(
                "}", ", \"" + HeaderAttack.nameOf(header) + "\": \"" + trap.address() + "\"}")));
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
