package vn.lienthong.hub.connector.mapping;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DateRuleTest {

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 01/03/2019",
        "yyyyMMdd,   20190301",
        "d.M.yyyy,   1.3.2019",
        "uuuu-MM-dd, 2019-03-01",
    })
    void aDateIsWrittenInEitherFormAndMeansTheSame(String pattern, String provider) throws MappingException {
        DateRule rule = new DateRule(pattern);
        assertThat(rule.toCanonical(TextNode.valueOf(provider))).isEqualTo(TextNode.valueOf("2019-03-01"));
        assertThat(rule.toProvider(TextNode.valueOf("2019-03-01"))).isEqualTo(TextNode.valueOf(provider));
    }

    @Test
    void aProviderMayWriteADateAsANumber() throws MappingException {
        assertThat(new DateRule("yyyyMMdd").toCanonical(IntNode.valueOf(20190301)))
                .isEqualTo(TextNode.valueOf("2019-03-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1/3/2019", "29/02/2019", "31/04/2019", "2019-03-01", "01/03/19", "01/03/2019 ", "soon"})
    void whatIsNoDateOfItsFormIsRefusedAndNotGuessed(String value) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> new DateRule("dd/MM/yyyy").toCanonical(TextNode.valueOf(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-03", "2019", "01/03/2019"})
    void aPartialDateCannotBeSentWhereAFullOneIsWanted(String value) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> new DateRule("dd/MM/yyyy").toProvider(TextNode.valueOf(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "MM/yyyy",
                "dd/MM",
                "yyyy",
                "dd/MM/yy",
                "dd/MM/YYYY",
                "dd/MM/yyyy HH:mm",
                "dd/mm/yyyy",
                "b"
            })
    void aPatternThatDoesNotSayAWholeDateIsRefusedBeforeItIsUsed(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRule(pattern))
                .withMessageStartingWith("'" + pattern + "' is no date pattern");
    }

    @Test
    void aWordInThePatternStaysAsItIs() throws MappingException {
        assertThat(new DateRule("'ngày' dd/MM/yyyy").toProvider(TextNode.valueOf("2019-03-01")))
                .isEqualTo(TextNode.valueOf("ngày 01/03/2019"));
    }

    @Test
    void theFormIsSaidAsTheIntegratorWroteIt() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> new DateRule("dd/MM/yyyy").toCanonical(TextNode.valueOf("soon")))
                .withMessage("is no date of the form dd/MM/yyyy");
    }

    @Test
    void theValueIsNotRepeated() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> new DateRule("dd/MM/yyyy").toCanonical(TextNode.valueOf("Nguyễn Văn An")))
                .withMessageNotContaining("Nguyễn")
                .withNoCause();
    }
}
