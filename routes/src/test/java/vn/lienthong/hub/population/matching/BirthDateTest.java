package vn.lienthong.hub.population.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BirthDateTest {
    /** In Viet Nam the 1st of March 2026 is half an hour old, everywhere to the west it is still February. */
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-02-28T17:30:00Z"), ZoneId.of("America/Los_Angeles"));

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-02-28", "2026-03", "2026", "1990-05-17", "1990", "1850-01-01", "1850"})
    void somebodyCanBeBornUntilTodayByTheCalendarOfVietNam(String text) {
        assertThat(BirthDate.parse(text, NOW))
                .isEqualTo(PartialDate.parse(text))
                .isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-04",
                "2027",
                "2199-12-31",
                "1849-12-31",
                "1849",
                "0000-01-01",
                "0000",
                "1990-02-31",
                "1900-02-29",
                "1990-05-17 ",
                "",
            })
    void nobodyCanBeBornInTheFutureTooLongAgoOrOnADayThatIsNone(String text) {
        assertThat(BirthDate.parse(text, NOW)).isEmpty();
    }

    @Test
    void aDayBeginsAtMidnightInVietNam() {
        assertThat(BirthDate.parse("2026-03-01", Clock.fixed(Instant.parse("2026-02-28T16:59:59Z"), ZoneId.of("UTC"))))
                .isEmpty();
        assertThat(BirthDate.parse("2026-03-01", Clock.fixed(Instant.parse("2026-02-28T17:00:00Z"), ZoneId.of("UTC"))))
                .isPresent();
    }
}
