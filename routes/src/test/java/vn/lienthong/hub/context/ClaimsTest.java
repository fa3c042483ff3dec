package vn.lienthong.hub.context;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @ParameterizedTest
    @ValueSource(strings = {"a", "contract-holder-check", "ho so 15/2020", "~!@#$%^&*()_+{}|\"'<>?"})
    void printableAsciiIsWellFormed(String claim) {
        assertThat(Claims.isWellFormed(claim)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\n", "a\r\nHub-Key: x", "a\tb", "a\u0000b", "mục đích", "a\u00A0b"})
    void anythingElseIsNot(String claim) {
        assertThat(Claims.isWellFormed(claim)).isFalse();
    }

    @Test
    void aClaimHasAtMost64Characters() {
        assertThat(Claims.isWellFormed("x".repeat(64))).isTrue();
        assertThat(Claims.isWellFormed("x".repeat(65))).isFalse();
    }

    @Test
    void theTraceIdIsTheSecondPartOfTheTraceparent() {
        assertThat(new Claims(null, null, null, TRACEPARENT).traceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void withoutATraceparentThereIsNoTraceId() {
        assertThat(Claims.NONE.traceId()).isNull();
    }

    @Test
    void anotherPurposeLeavesTheOtherClaimsAsTheyAre() {
        assertThat(new Claims("asked", "officer-7", "request-1", TRACEPARENT).withPurpose("agreed"))
                .isEqualTo(new Claims("agreed", "officer-7", "request-1", TRACEPARENT));
    }

    @Test
    void itsTextShowsNeitherWhoAsksNorTheCallersOwnId() {
        assertThat(new Claims("asked", "officer-7", "request-1", TRACEPARENT))
                .hasToString("Claims[asked, trace 0af7651916cd43dd8448eb211c80319c]");
    }
}
