package vn.lienthong.hub.connector.mapping;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;

import vn.lienthong.hub.context.UnusableFilesException;

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
        Stylesheet sheet = compile(SHEET.formatted("<a><xsl:value-of select=\".\"/></a>"));
        assertThat(Stylesheet.serialize(sheet.transform(parse("<q>1</q>")))).isEqualTo("<a>1</a>");
        assertThat(Stylesheet.serialize(sheet.transform(parse("<q>2</q>")))).isEqualTo("<a>2</a>");
    }

    @Test
    void anElementWithinADocumentIsMappedAsIfItWereAlone() throws MappingException {
        XdmNode inner =
                parse("<envelope><q>1</q></envelope>").select(descendant("q")).asNode();
        assertThat(Stylesheet.serialize(compile(SHEET.formatted("<a><xsl:copy-of select=\"/\"/></a>"))
                        .transform(inner)))
                .isEqualTo("<a><q>1</q></a>");
    }

    @Test
    void aMistakeInAMappingIsSaidWithItsLineToWhoWroteIt() {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> compile(SHEET.formatted("<xsl:value-of select=\"nonsense(\"/>")))
                .withMessageStartingWith("find.xslt: line 2: ");
    }

    @Test
    void whatIsNoXmlIsNoMapping() {
        assertThatExceptionOfType(UnusableFilesException.class).isThrownBy(() -> compile("<xsl:stylesheet"));
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
    void aMappingThatCallsItselfTooDeeplyFails() {
        Stylesheet endless = compile("""
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
        assertThatExceptionOfType(UnusableFilesException.class).isThrownBy(() -> compile(""));
    }

    @Test
    void aResultIsTextWithoutADeclaration() throws MappingException {
        assertThat(Stylesheet.serialize(parse("<a>Đỗ &amp; Sơn</a>"))).isEqualTo("<a>Đỗ &amp; Sơn</a>");
    }

    private static Stylesheet compile(String text) {
        return Stylesheet.compile(Path.of("find.xslt"), text);
    }

    private static String transform(String body, String input) throws MappingException {
        return Stylesheet.serialize(compile(SHEET.formatted(body)).transform(parse(input)));
    }

    private static XdmNode parse(String text) throws MappingException {
        return Xml.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
