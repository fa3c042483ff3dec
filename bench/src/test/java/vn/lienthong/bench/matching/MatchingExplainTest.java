package vn.lienthong.bench.matching;

import java.io.PrintWriter;
import java.io.StringWriter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class MatchingExplainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String... arguments) {
        return new CommandLine(new MatchingExplain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void theVerdictAndEachStepArePrintedInBothLanguages() {
        assertThat(explain("Nguyễn Văn Hoà", "NGUYEN VAN HOA")).isZero();

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "như đã ghi / as written",
                        "    [Nguyễn Văn Hoà]  ≠  [NGUYEN VAN HOA]",
                        "đổi thành chữ thường / small letters",
                        "    [nguyễn văn hoà]  ≠  [nguyen van hoa]",
                        "bỏ dấu / without diacritics",
                        "    [nguyen van hoa]  =  [nguyen van hoa]",
                        "MATCH_FOLDED: trùng khớp khi bỏ dấu / the same once diacritics are left out",
                        "  NO_DIACRITICS: không dấu / written without diacritics");
    }

    @Test
    void withJsonThereIsOneDocumentAndNothingElse() throws Exception {
        assertThat(explain("--json", "--kind", "phone", "01621234567", "+84321234567"))
                .isZero();

        JsonNode document = new ObjectMapper().readTree(out.toString());
        assertThat(document.at("/verdict/name").asText()).isEqualTo("MATCH_CANONICAL");
        assertThat(document.at("/differences/0/vietnamese").asText()).isEqualTo("số thuê bao 11 chữ số trước năm 2018");
        assertThat(document.at("/steps/1/asked").asText()).isEqualTo("0321234567");
        assertThat(document.at("/steps/1/equal").asBoolean()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void datesAreExplainedToo() {
        assertThat(explain("--kind", "date", "1990", "1990-05-17")).isZero();

        assertThat(out.toString()).contains("PARTIAL: ", "LESS_PRECISE: ");
    }

    @Test
    void aValueThatIsNoneHasAVerdictAndNoSteps() {
        assertThat(explain("T4i", "Tài")).isZero();

        assertThat(out.toString().strip()).startsWith("ILL_FORMED: ");
    }

    @Test
    void aLetterThatTheTerminalLostIsNotTakenForTheNames() {
        assertThat(explain("Ho\uFFFD", "Hoà")).isEqualTo(2);

        assertThat(err.toString()).contains("LC_ALL=C.UTF-8");
        assertThat(out.toString()).isEmpty();
    }
}
