package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.hub.connector.Json.object;

/** A mapping in JSLT, as an integrator writes it and as it then works. */
class JsltTest {
    private Jslts jslts;

    @BeforeEach
    void inAFolder(@TempDir Path folder) {
        jslts = new Jslts(folder);
    }

    @Test
    void aListIsMappedWithItsCodesAndDates() throws Exception {
        String mapping = """
                {"contracts": [for (.ds.hop_dong) {
                  "number": .so_hd,
                  "date": date("dd/MM/yyyy", .ngay),
                  "status": code("customer-status", .tt)
                }]}
                """;
        String answer = """
                {"ds": {"hop_dong": [{"so_hd": "A1", "ngay": "01/03/2019", "tt": 8}, {"so_hd": "A2", "tt": "1"}]}}
                """;
        assertThat(jslts.mapped(mapping, answer)).isEqualTo(object("""
                {"contracts": [{"number": "A1", "date": "2019-03-01", "status": "closed"},
                               {"number": "A2", "status": "active"}]}
                """));
    }

    @Test
    void aRequestIsMappedTheOtherWay() throws Exception {
        JsonMapping mapping = jslts.request("""
                let status = provider-code("customer-status", .status)
                let day = provider-date("yyyyMMdd", .until)
                {"dk": [for (.numbers) {"so": ., "tt": $status, "den_ngay": $day}]}
                """);
        assertThat(mapping.map(
                        object("{\"numbers\": [\"A1\", \"A2\"], \"status\": \"closed\", \"until\": \"2019-03-01\"}")))
                .hasToString("{\"dk\":[{\"so\":\"A1\",\"tt\":\"9\",\"den_ngay\":\"20190301\"},"
                        + "{\"so\":\"A2\",\"tt\":\"9\",\"den_ngay\":\"20190301\"}]}");
    }

    @Test
    void whatTheProviderLeavesOpenIsLeftOutOfTheAnswerHoweverDeepItLies() throws Exception {
        String answer = """
                {"a": null, "b": "", "c": {"d": null, "e": [null, ""], "f": 1}, "g": {"h": ""}}
                """;
        assertThat(jslts.mapped("{\"a\": .a, \"b\": .b, \"c\": .c, \"g\": .g, \"x\": .nowhere}", answer))
                .hasToString("{\"c\":{\"f\":1}}");
    }

    @Test
    void anItemOfWhichNothingIsLeftStaysForTheSchemaToJudge() throws Exception {
        assertThat(jslts.mapped("{\"a\": [for (.a) {\"b\": .b}]}", "{\"a\": [{\"b\": 1}, \"text\", {\"b\": \"\"}]}"))
                .hasToString("{\"a\":[{\"b\":1},{},{}]}");
    }

    @Test
    void aRequestKeepsWhatIsEmptyAndHasNoNull() throws Exception {
        assertThat(jslts.request("{\"ten\": \"\", \"loc\": {}, \"ds\": [], \"so\": .number}")
                        .map(object("{}")))
                .hasToString("{\"ten\":\"\",\"loc\":{},\"ds\":[]}");
    }

    @Test
    void rulesTakeWhatIsAbsentForAbsent() throws Exception {
        assertThat(jslts.mapped(
                        "{\"s\": code(\"customer-status\", .s), \"d\": date(\"yyyyMMdd\", .d), \"n\": number(.n)}",
                        "{\"s\": \"\", \"n\": null}"))
                .isEmpty();
    }

    @Test
    void aMappingThatMakesNothingHasFoundNothing() throws Exception {
        assertThat(jslts.mapped("if (.tim_thay) {\"a\": 1}", "{\"tim_thay\": false}"))
                .isEmpty();
    }

    @Test
    void anAnswerIsNobodyElsesAlsoWhereTheMappingIsConstant() throws Exception {
        JsonMapping mapping = jslts.answer("{\"a\": {\"b\": 1}}");
        mapping.map(object("{}")).withObjectProperty("a").put("b", 2);
        assertThat(mapping.map(object("{}"))).hasToString("{\"a\":{\"b\":1}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code(\"customer-status\", .v) | 7              | a value has a code that the table customer-status lacks",
                "date(\"dd/MM/yyyy\", .v)      | \"29/02/2019\" | a value is no date of the form dd/MM/yyyy",
                "date(\"dd/MM/yyyy\", .v)      | \"2019\"       | a value is no date of the form dd/MM/yyyy",
                "number(.v)                    | \"Nguyễn\"     | a value is no number",
                "number(.v)                    | \"1e9\"        | a value is no number",
                "number(.v)                    | \"1234567890123456789\" | a value is no number",
                "provider-code(\"customer-status\", .v) | \"barred\" | a value has a code that the table customer-status lacks",
                "error(\"no \" + .v)           | \"Nguyễn\"     | cannot be mapped",
                "[for (.v) .]                  | \"Nguyễn\"     | cannot be mapped, line 1",
                "join(.v, .v)                  | {\"x\": \"Nguyễn\"} | cannot be mapped",
            })
    void whatCannotBeMappedIsSaidWithoutItsValue(String expression, String value, String message) throws IOException {
        JsonMapping mapping = jslts.answer("{\"x\": " + expression + "}");
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> mapping.map(object("{\"v\": " + value + "}")))
                .withMessage(message)
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[.a]", "\"text\"", "7", "true"})
    void aResultThatIsNoObjectIsRefused(String mapping) throws IOException {
        JsonMapping read = jslts.answer(mapping);
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> read.map(object("{}")))
                .withMessage("the mapping makes no object");
    }

    @ParameterizedTest
    @CsvSource({"\"12\", 12", "12, 12", "\"-3\", -3", "\"1.50\", 1.50", "\"007\", 7"})
    void aNumberMayBeWrittenAsAText(String written, String number) throws Exception {
        assertThat(jslts.mapped("{\"n\": number(.v)}", "{\"v\": " + written + "}"))
                .hasToString("{\"n\":" + number + "}");
    }
}
