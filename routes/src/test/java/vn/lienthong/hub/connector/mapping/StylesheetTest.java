package vn.lienthong.hub.connector.mapping;

import java.nio.charset.StandardCharsets;

import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;

import static net.sf.saxon.s9api.streams.Steps.descendant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StylesheetTest {
    private static final String SHEET = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:template match="/q">%s</xsl:template>
            </xsl:stylesheet>
            """;

    @Test
    void aMappingTurnsItsInputIntoItsResult() throws MappingException {
        assertThat(transform("<a><xsl:value-of select=\"upper-case(name)\"/></a>", "<q><name>Đỗ</name></q>"))
                .isEqualTo("<a>ĐỖ</a>");
    }

    @Test
    void aCompiledMappingCanBeUsedAgain() throws MappingException {
        Stylesheet sheet = Stylesheet.compile(SHEET.formatted("<a><xsl:value-of select=\".\"/></a>"));
        assertThat(Stylesheet.serialize(sheet.transform(parse("<q>1</q>")))).isEqualTo("<a>1</a>");
        assertThat(Stylesheet.serialize(sheet.transform(parse("<q>2</q>")))).isEqualTo("<a>2</a>");
    }

    @Test
    void anElementWithinADocumentIsMappedAsIfItWereAlone() throws MappingException {
        XdmNode inner =
                parse("<envelope><q>1</q></envelope>").select(descendant("q")).asNode();
        assertThat(Stylesheet.serialize(Stylesheet.compile(SHEET.formatted("<a><xsl:copy-of select=\"/\"/></a>"))
                        .transform(inner)))
                .isEqualTo("<a><q>1</q></a>");
    }

    @Test
    void aMistakeInAMappingIsSaidWithItsLineToWhoWroteIt() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> Stylesheet.compile(SHEET.formatted("<xsl:value-of select=\"nonsense(\"/>")))
                .withMessageStartingWith("line 2: ");
    }

    @Test
    void whatIsNoXmlIsNoMapping() {
        assertThatExceptionOfType(MappingException.class).isThrownBy(() -> Stylesheet.compile("<xsl:stylesheet"));
    }

    @Test
    void anErrorWhileMappingDoesNotRepeatTheData() {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> transform(
                        "<xsl:message terminate=\"yes\" select=\"string(name)\"/>",
                        "<q><name>Nguyễn Văn An</name></q>"))
                .withMessage("cannot be transformed");
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> transform(
                        "<a><xsl:value-of select=\"xs:integer(name)\""
                                + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"/></a>",
                        "<q><name>Nguyễn</name></q>"))
                .withMessage("cannot be transformed");
    }

    @Test
    void aMappingThatCallsItselfTooDeeplyFails() throws MappingException {
        Stylesheet endless = Stylesheet.compile("""
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:template match="/q" name="again"><a><xsl:call-template name="again"/></a></xsl:template>
                </xsl:stylesheet>
                """);
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> endless.transform(parse("<q/>")))
                .withMessage("cannot be transformed");
    }

    @Test
    void anEmptyFileIsNoMapping() {
        assertThatExceptionOfType(MappingException.class).isThrownBy(() -> Stylesheet.compile(""));
    }

    @Test
    void aResultIsTextWithoutADeclaration() throws MappingException {
        assertThat(Stylesheet.serialize(parse("<a>Đỗ &amp; Sơn</a>"))).isEqualTo("<a>Đỗ &amp; Sơn</a>");
    }

    private static String transform(String body, String input) throws MappingException {
        return Stylesheet.serialize(Stylesheet.compile(SHEET.formatted(body)).transform(parse(input)));
    }

    private static XdmNode parse(String text) throws MappingException {
        return Xml.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
