package vn.lienthong.hub.population.matching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OldNumberTest {

    private static final OldNumber SOMEONE = number("012345678");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "01234567",
                "0123456789",
                "012345678 ",
                "012345678\n",
                "012 345 678",
                "01234567x",
                "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
                "001190123456"
            })
    void anythingButNineDigitsIsNoOldNumber(String text) {
        assertThat(OldNumber.parse(text)).isEmpty();
    }

    @Test
    void theWholeNumberIsThereForThoseWhoAskForIt() {
        assertThat(SOMEONE.value()).isEqualTo("012345678");
    }

    @Test
    void theNumberDoesNotLeakIntoText() {
        assertThat(SOMEONE).hasToString("OldNumber[*********]");
    }

    @Test
    void numbersWithTheSameDigitsAreEqual() {
        assertThat(SOMEONE)
                .isEqualTo(number("012345678"))
                .hasSameHashCodeAs(number("012345678"))
                .isNotEqualTo(number("012345679"));
    }

    private static OldNumber number(String text) {
        return OldNumber.parse(text).orElseThrow();
    }
}
