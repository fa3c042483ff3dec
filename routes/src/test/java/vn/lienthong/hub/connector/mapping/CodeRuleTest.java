package vn.lienthong.hub.connector.mapping;

import java.util.Map;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CodeRuleTest {
    private final CodeRule rule = new CodeRule(
            "customer-status", Map.of("1", "active", "9", "closed", "true", "active"), Map.of("active", "1"));

    @Test
    void aCodeIsTranslatedInBothDirections() throws MappingException {
        assertThat(rule.toCanonical(TextNode.valueOf("9"))).isEqualTo(TextNode.valueOf("closed"));
        assertThat(rule.toProvider(TextNode.valueOf("active"))).isEqualTo(TextNode.valueOf("1"));
    }

    @Test
    void aCodeMayBeANumberOrABoolean() throws MappingException {
        assertThat(rule.toCanonical(IntNode.valueOf(1))).isEqualTo(TextNode.valueOf("active"));
        assertThat(rule.toCanonical(BooleanNode.TRUE)).isEqualTo(TextNode.valueOf("active"));
    }

    @Test
    void aCodeThatTheTableLacksIsAnErrorThatNamesTheTableAndNotTheCode() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> rule.toCanonical(TextNode.valueOf("Nguyễn Văn An")))
                .withMessage("has a code that the table customer-status lacks");
        assertThatExceptionOfType(MappingException.class).isThrownBy(() -> rule.toProvider(TextNode.valueOf("closed")));
    }
}
