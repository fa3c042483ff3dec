package vn.lienthong.hub.connector;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeNamesTest {

    @Test
    void aNodeIsCalledByWhatItDoesAndForWhichOperation() {
        assertThat(TemplateNodes.id("map-request", "evn-customer")).isEqualTo("map-request-evn-customer");
    }

    @Test
    void theLongestNodeIdIsOneThatHawtioShowsWhole() {
        String longestAlias = "x".repeat(OperationDescriptor.ALIAS_LENGTH);
        assertThat(TemplateNodes.id("if-old-number", longestAlias)).hasSizeLessThanOrEqualTo(34);
    }
}
