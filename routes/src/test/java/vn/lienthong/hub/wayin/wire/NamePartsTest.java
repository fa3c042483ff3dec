package vn.lienthong.hub.wayin.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamePartsTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn An,        Nguyễn, Văn,       An",
        "Trần Thị Thu Thủy,    Trần,   Thị Thu,   Thủy",
        "Lê An,                Lê,     '',        An",
        "K'Brểu,               '',     '',        K'Brểu",
        "Y Blô Niê,            Y,      Blô,       Niê",
        "'  Lê   Văn   An ',   Lê,     Văn,       An",
        "'',                   '',     '',        ''",
    })
    void theFirstPartIsTheFamilysTheLastTheGivenAndAllBetweenTheMiddle(
            String fullName, String family, String middle, String given) {
        assertThat(NameParts.of(fullName)).isEqualTo(new NameParts(family, middle, given));
    }

    @Test
    void itsTextShowsNobody() {
        assertThat(NameParts.of("Nguyễn Văn An")).hasToString("NameParts[…]");
    }
}
