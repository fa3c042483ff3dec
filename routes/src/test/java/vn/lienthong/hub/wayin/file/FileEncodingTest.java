package vn.lienthong.hub.wayin.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.wayin.file.encoding.TextEncoding;
import vn.lienthong.hub.wayin.file.encoding.Written;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A file may come in the encoding of the system that wrote it, and is answered in the same. */
@ExtendWith(RunningHubExtension.class)
class FileEncodingTest {
    private static final String PURPOSE = "{\"purpose\": \"contract-holder-check\"}";

    private final RunningHub hub;
    private List<SyntheticPerson> people;

    FileEncodingTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        people = hub.people(sample -> sample.livingAdults(3));
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        for (SyntheticPerson person : people) {
            rows.append(String.join(",", person.personalNumber(), person.fullName(), person.dateOfBirth()))
                    .append('\n');
        }
        return rows.toString();
    }

    private DroppedFile verify(byte[] content, String meta) {
        return new DroppedFile(hub, "filer", "population.verify", content, meta);
    }

    /** Numbers alone: which encoding it is says nobody but the file beside it. */
    private DroppedFile lookUp(TextEncoding encoding) {
        StringBuilder rows = new StringBuilder();
        people.forEach(person -> rows.append(person.personalNumber()).append('\n'));
        return new DroppedFile(
                hub,
                "filer",
                "population.lookup",
                Written.file(encoding, "personalNumber\n", rows.toString()),
                PURPOSE.replace("}", ", \"encoding\": \"" + encoding.label() + "\"}"));
    }

    private static List<NamedCsvRecord> rowsOf(DroppedFile file, TextEncoding encoding) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = encoding.reader(new ByteArrayInputStream(file.awaited(".result.csv")))) {
            reader.transferTo(text);
        }
        return DroppedFile.rows(text.toString());
    }

    @ParameterizedTest
    @EnumSource
    void peopleAreRecognisedInAFileOfEveryEncodingWithoutAWordAboutIt(TextEncoding encoding) throws IOException {
        DroppedFile file = verify(Written.file(encoding, Written.HEADER, rows()), null);

        assertThat(rowsOf(file, encoding.forResults()))
                .hasSize(3)
                .allMatch(row -> row.getField("verdict").equals("FULL_MATCH"));
        JsonNode said = file.summary().path("encoding");
        assertThat(said.path("name").asText()).isEqualTo(encoding.forResults().label());
        assertThat(said.path("confidence").asDouble()).isBetween(0.95, 1.0);
        assertThat(said.has("stated")).isFalse();
        assertThat(said.path("repaired").asBoolean()).isEqualTo(encoding == TextEncoding.UTF_8_AS_LATIN_1);
    }

    @ParameterizedTest
    @EnumSource
    void namesAreAnsweredInTheEncodingOfTheFile(TextEncoding encoding) throws IOException {
        DroppedFile file = lookUp(encoding);

        List<NamedCsvRecord> rows = rowsOf(file, encoding.forResults());
        for (int row = 0; row < people.size(); row++) {
            assertThat(rows.get(row).getField("fullName"))
                    .isEqualToIgnoringCase(people.get(row).fullName());
        }
        assertThat(file.summary().path("encoding")).isEqualTo(DroppedFile.json("""
                        {"name": "%s", "stated": true, "repaired": %s, "escaped": 0}
                        """.formatted(
                        encoding.forResults().label(), encoding == TextEncoding.UTF_8_AS_LATIN_1)));
    }

    @Test
    void anExportOfWindowsIsAnsweredWithAByteOrderMarkAsItCame() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            DroppedFile file = verify(
                    ("\uFEFF" + Written.HEADER + rows()).replace("\n", "\r\n").getBytes(charset), null);

            String result = new String(file.awaited(".result.csv"), charset);
            assertThat(result)
                    .startsWith("\uFEFFrow,requestId,")
                    .contains("FULL_MATCH")
                    .doesNotContain("HUB-");
            assertThat(file.summary().path("encoding").path("confidence").asDouble())
                    .isEqualTo(1);
        }
    }

    @Test
    void anUncertainEncodingRefusesTheFileAndNamesTheCandidatesAndTheWayOut() {
        byte[] uncertain = Written.file(TextEncoding.TCVN3, Written.HEADER, "001090000001,Phan Thu Lí,1990\n");

        assertThat(refusal(verify(uncertain, null)))
                .isEqualTo(
                        "With its confidence, it may be in tcvn3 (0.50), windows-1258 (0.50). State the right one in "
                                + "<name>.meta.json, as \"encoding\": \"tcvn3\"; there are " + TextEncoding.labels()
                                + ".");
        assertThat(verify(uncertain, "{\"encoding\": \"TCVN3\"}").rows()).hasSize(1);
    }

    @Test
    void linesInTwoEncodingsRefuseTheFileAndOneIsNamed() {
        byte[] one = Written.file(TextEncoding.TCVN3, Written.HEADER, rows());
        byte[] other = Written.file(TextEncoding.UTF_8, "", rows());
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);

        assertThat(refusal(verify(both, null))).startsWith("Not all lines are in the same encoding: see line 5. ");
    }

    @Test
    void bytesThatAreNoTextFitNoEncoding() {
        byte[] noText = (Written.HEADER + "\u0080\u0081\u00FE\u00FF\u0083,\u00F0\u0082\u0098\n".repeat(5))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(verify(noText, null))).startsWith("No encoding fits. ");
    }

    @Test
    void whatIsStatedWinsOverWhatItLooksLikeAndAFileThatIsNotInItIsRefused() {
        byte[] tcvn3 = Written.file(TextEncoding.TCVN3, Written.HEADER, rows());

        assertThat(refusal(verify(tcvn3, "{\"encoding\": \"utf-8\"}"))).isEqualTo("line 2 is not in utf-8");
    }

    @Test
    void anEncodingThatIsNotKnownIsAnsweredWithTheOneThatWasMeant() {
        byte[] content = Written.file(TextEncoding.TCVN3, Written.HEADER, rows());

        assertThat(refusal(verify(content, "{\"encoding\": \"tcvn-3\"}")))
                .startsWith(
                        "its .meta.json states an encoding that the hub does not know. Did you mean 'tcvn3'? There are [");
    }

    @Test
    void aLineThatIsNoTextIsNamedWithoutShowingIt() {
        DroppedFile file = verify((Written.HEADER + rows() + "\0\n").getBytes(StandardCharsets.UTF_8), null);

        assertThat(file.refusal().path("code").asText()).isEqualTo("HUB-400-FILE");
        assertThat(file.refusal().path("detail").asText()).isEqualTo("line 5 has a NUL");
    }

    @Test
    void aFileThatIsRefusedForItsEncodingIsKeptAsItCame() throws IOException {
        byte[] content = Written.file(TextEncoding.TCVN3, Written.HEADER, "1,Phan Thu Lí,1990\n");
        DroppedFile file = verify(content, null);
        refusal(file);

        Path kept = hub.files().resolve("inbox/filer/population.verify").resolve(RequestFile.DONE);
        await().atMost(Duration.ofSeconds(10)).until(() -> keptAs(kept, file) != null);
        assertThat(keptAs(kept, file)).hasBinaryContent(content);
    }

    private static Path keptAs(Path folder, DroppedFile file) throws IOException {
        if (Files.notExists(folder)) {
            return null;
        }
        try (var kept = Files.list(folder)) {
            return kept.filter(path -> path.toString().endsWith("-" + file.name() + ".csv"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private String refusal(DroppedFile file) {
        JsonNode refusal = file.refusal();
        assertThat(refusal.path("code").asText()).isEqualTo("HUB-400-ENCODING");
        assertThat(hub.log().of(refusal.path("exchangeId").asText()))
                .containsEntry("fault_code", "HUB-400-ENCODING")
                .containsEntry("agency", "filer");
        assertThat(file.inOutbox(".result.csv")).doesNotExist();
        return refusal.path("detail").asText();
    }
}
