package vn.lienthong.hub.population.matching;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTest {

    @Test
    void theThreeFormsSayHowMuchIsKnown() {
        assertThat(PartialDate.parse("1990-05-17"))
                .contains(new PartialDate(1990, OptionalInt.of(5), OptionalInt.of(17)));
        assertThat(PartialDate.parse("1990-05"))
                .contains(new PartialDate(1990, OptionalInt.of(5), OptionalInt.empty()));
        assertThat(PartialDate.parse("1990")).contains(new PartialDate(1990, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void onlyAKnownDayIsPrecise() {
        assertThat(PartialDate.parse("1990-05-17").orElseThrow().isPrecise()).isTrue();
        assertThat(PartialDate.parse("1990-05").orElseThrow().isPrecise()).isFalse();
        assertThat(PartialDate.parse("1990").orElseThrow().isPrecise()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-05-17", "1990-12", "1990", "2000-02-29", "1996-02-29", "1800-01-01", "2200-12-31"})
    void aDateIsWrittenAsItWasRead(String text) {
        assertThat(PartialDate.parse(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "1990 ",
                " 1990",
                "1990\n",
                "90",
                "199",
                "19900",
                "1990-5",
                "1990-5-7",
                "1990-005",
                "1990-05-017",
                "1990-00",
                "1990-13",
                "1990-05-00",
                "1990-05-32",
                "1990-06-31",
                "1990-02-29",
                "1900-02-29",
                "1990-",
                "1990-05-",
                "-1990",
                "+1990",
                "1990/05/17",
                "17-05-1990",
                "19900517",
                "1990-05-17T00:00",
                "1990-05-17Z",
                "1799",
                "2201",
                "0000",
                "\u0661\u0669\u0669\u0660",
                "abcd",
            })
    void anythingElseIsNotADate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void aDayWithoutAMonthCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(1990, OptionalInt.empty(), OptionalInt.of(17)));
    }

    @Test
    void aDayThatDoesNotExistCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(1990, OptionalInt.of(2), OptionalInt.of(30)))
                .withMessageNotContaining("1990");
    }
}
