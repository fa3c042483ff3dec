package vn.lienthong.hub.context;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationKeyTest {
    private static final OperationName NAME = new OperationName("evn", "find-customer");

    @Test
    void theRouteOfARevisionHasItsNameAndTheBeginningOfItsHash() {
        assertThat(new OperationKey(NAME, "3f9a77c0").routeId()).isEqualTo("evn.find-customer@3f9a");
    }

    @Test
    void revisionsThatOnlyBeginAlikeAreNotTheSame() {
        assertThat(new OperationKey(NAME, "3f9a77c0")).isNotEqualTo(new OperationKey(NAME, "3f9a77c1"));
    }
}
