package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.context.UnusableFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is wrong with a mapping in JSLT is said when its folder is read, with the line. */
class BrokenJsltTest {
    private Jslts jslts;

    @BeforeEach
    void inAFolder(@TempDir Path folder) {
        jslts = new Jslts(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": .b                         | line 2: the end is not expected here.",
                "{\"a\": .b}}                       | line 2: '}' is not expected here.",
                "{\"a\": ~}                         | line 2: there is a character that JSLT does not know.",
                "{\"a\": cod(\"customer-status\", .b)} | line 2: there is no function 'cod'. Did you mean 'code'? There are [",
                "{\"a\": now()}                     | line 2: there is no function 'now'.",
                "{\"a\": random()}                  | line 2: there is no function 'random'.",
                "{\"a\": test(.b, \"(a+)+$\")}      | line 2: there is no function 'test'.",
                "{\"a\": .b * 2}                    | line 2: there is no '*'. It would repeat",
                "{\"a\": code(.t, .b)}              | line 2: the first argument of 'code' is no text in quotes. Write code(\"<table>\", .<field>).",
                "{\"a\": code(\"customer\" + .t, .b)} | line 2: the first argument of 'code' is no text in quotes.",
                "{\"a\": date(.b, \"dd/MM/yyyy\")}  | line 2: the first argument of 'date' is no text in quotes. Write date(\"dd/MM/yyyy\", .<field>).",
                "{\"a\": code(\"customer-state\", .b)} | line 2: there is no code table customer-state.codes.csv beside it. Did you mean 'customer-status'?",
                "{\"a\": date(\"dd/MM\", .b)}       | line 2: 'dd/MM' is no date pattern with day, month and four-digit year",
                "{\"a\": date(\"dd/MM/yyyy\", .b, .c)} | line 2: Function 'date' needs 2-2 arguments, got 3.",
                "{\"a\": 1, \"a\": 2}               | line 2: Invalid object declaration, duplicate key 'a'.",
                "{\"a\": $status}                   | there is no variable $status.",
                "{\"a\": $the}                      | there is no variable $the.",
            })
    void whatIsWrongIsSaid(String text, String problem) {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> jslts.answer("// A comment\n" + text))
                .withMessageStartingWith(jslts.file() + ": " + problem);
    }

    @Test
    void everyFunctionAndTableThatIsWrongIsSaidTogether() {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> jslts.answer("{\"a\": now(),\n\"b\": code(\"nothing\", .b),\n\"c\": .d * 2}"))
                .withMessageContainingAll("line 1: ", "line 2: ", "line 3: ");
    }

    @Test
    void anImportIsRefusedAlsoOfAFileThatIsThere() throws IOException {
        Files.writeString(jslts.folder().resolve("common.jslt"), "def name(x) $x.ten\n");
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(
                        () -> jslts.answer("import \"" + jslts.folder().resolve("common.jslt") + "\" as c\n{\"a\": 1}"))
                .withMessage(jslts.file() + ": line 1: nothing can be imported."
                        + " A mapping reads nothing but its input: write functions into it.");
    }

    @Test
    void whatJsltWouldImportFromItselfIsRefused() {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(
                        () -> jslts.answer("import \"http://jslt.schibsted.com/2018/experimental\" as x\n{\"a\": 1}"))
                .withMessageContaining("nothing can be imported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "size"})
    void aFunctionThatThereIsCannotBeWrittenAnew(String name) {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> jslts.answer("def " + name + "(x) 1\n{\"a\": 1}"))
                .withMessage(jslts.file() + ": line 1: there is a function '" + name
                        + "' already. Give this one another name.");
    }

    @Test
    void aFunctionOfTheMappingsOwnAndTheStarForAllOtherFieldsAreRight() throws Exception {
        assertThat(jslts.mapped("def name(x) $x.ten\n{\"n\": name(.), * - ten : .}", "{\"ten\": \"An\", \"b\": 1}"))
                .hasToString("{\"n\":\"An\",\"b\":1}");
    }

    @Test
    void oneDirectionHasOneMapping() throws IOException {
        Files.writeString(jslts.folder().resolve("find.fields.csv"), "canonical,provider,rule\na,b,\n");
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> jslts.answer("{\"a\": .b}"))
                .withMessage(jslts.file() + ": there is also find.fields.csv, and one direction has one mapping."
                        + " Delete one of the two.");
    }
}
