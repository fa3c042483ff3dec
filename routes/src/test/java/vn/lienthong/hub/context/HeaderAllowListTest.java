package vn.lienthong.hub.context;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderAllowListTest {
    private static final HeaderAllowList HEADERS = new HeaderAllowList(Set.of("Hub-Key"), Set.of("Content-Type"));

    @ParameterizedTest
    @ValueSource(strings = {"Hub-Key", "hub-key", "HUB-KEY", "hUB-kEY"})
    void aNamedHeaderComesInHoweverItIsSpelled(String name) {
        assertThat(comesIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "content-type", "CONTENT-TYPE"})
    void aNamedHeaderGoesOutHoweverItIsSpelled(String name) {
        assertThat(goesOut(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpUri",
                "camelhttpuri",
                "CAMELHTTPURI",
                "cAmElHtTpUrI",
                "CamelSqlQuery",
                "CamelFileName",
                "operationName",
                "kafka.OVERRIDE_TOPIC",
                "org.apache.camel.something",
                "Hub-Key2",
                " Hub-Key",
                "Hub_Key",
                ""
            })
    void whatIsNotNamedPassesInNeitherDirection(String name) {
        assertThat(comesIn(name)).isFalse();
        assertThat(goesOut(name)).isFalse();
    }

    @Test
    void whatMayComeInMayNotForThatReasonGoOut() {
        assertThat(goesOut("Hub-Key")).isFalse();
        assertThat(comesIn("Content-Type")).isFalse();
    }

    @Test
    void anEmptyListLetsNothingPass() {
        HeaderAllowList nothing = new HeaderAllowList(Set.of(), Set.of());
        assertThat(nothing.applyFilterToExternalHeaders("Hub-Key", "x", null)).isTrue();
        assertThat(nothing.applyFilterToCamelHeaders("Hub-Key", "x", null)).isTrue();
    }

    private static boolean comesIn(String name) {
        return !HEADERS.applyFilterToExternalHeaders(name, "value", null);
    }

    private static boolean goesOut(String name) {
        return !HEADERS.applyFilterToCamelHeaders(name, "value", null);
    }
}
