package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.lienthong.hub.connector.Json.object;

/** A mapping that would take or make too much for what a provider sends ends like one that fails. */
class BoundedJsltTest {
    private static final Duration SOON = Jslt.TIME_LIMIT.multipliedBy(5);

    private Jslts jslts;

    @BeforeEach
    void inAFolder(@TempDir Path folder) {
        jslts = new Jslts(folder);
    }

    @Test
    void aLoopWithinLoopsOverALongListIsGivenUp() throws IOException {
        refusedSoon(
                "let all = .ds\n{\"n\": size([for ($all) [for ($all) [for ($all) .]]])}",
                "the mapping takes longer than 2 seconds and was given up");
    }

    @Test
    void loopsThatMakeAnObjectAreGivenUpAsWell() throws IOException {
        refusedSoon(
                "let all = .ds\n{for ($all) . : {for ($all) . : {for ($all) . : 1 }}}",
                "the mapping takes longer than 2 seconds and was given up");
    }

    @Test
    void aFunctionThatCallsItselfTwiceIsGivenUp() throws IOException {
        refusedSoon(
                "def f(n) if ($n > 0) f($n - 1) + f($n - 1) else 1\n{\"n\": f(60)}",
                "the mapping takes longer than 2 seconds and was given up");
    }

    @Test
    void aFunctionThatNeverEndsIsRefused() throws IOException {
        refusedSoon("def f(n) f($n + 1)\n{\"n\": f(0)}", "cannot be mapped");
    }

    @Test
    void aResultThatRepeatsItsInputTooOftenIsRefused() throws IOException {
        refusedSoon(
                "let all = .ds\n{\"n\": [for ($all) $all]}",
                "the mapping makes more than " + ResultCopy.MAX_SIZE + " characters and values");
    }

    @Test
    void aResultThatIsTooDeepIsRefused() throws IOException {
        refusedSoon(
                "def f(n) if ($n > 0) [f($n - 1)] else [1]\n{\"n\": f(60)}", "the mapping makes more than 50 levels");
    }

    private void refusedSoon(String text, String message) throws IOException {
        JsonMapping mapping = jslts.answer(text);
        String list = IntStream.range(0, 3000)
                .mapToObj(number -> "\"k" + number + "\"")
                .collect(Collectors.joining(",", "{\"ds\": [", "]}"));
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatExceptionOfType(MappingException.class)
                        .isThrownBy(() -> mapping.map(object(list)))
                        .withMessage(message));
    }
}
