package vn.lienthong.hub.connector.mapping;

import java.nio.file.Path;

import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.context.UnusableFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.hub.connector.Json.object;

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
        assertThat(XmlTexts.transformed(sheet, parse("<q>1</q>"))).isEqualTo("<a>1</a>");
        assertThat(XmlTexts.transformed(sheet, parse("<q>2</q>"))).isEqualTo("<a>2</a>");
    }

    @Test
    void aResultIsReadWhileItIsMade() throws MappingException {
        Stylesheet sheet = compile(SHEET.formatted("<a><b><xsl:value-of select=\"name\"/></b></a>"));
        CanonicalXml form = new CanonicalXml(
                "", "a", object("{\"type\": \"object\", \"properties\": {\"b\": {\"type\": \"string\"}}}"));
        XdmNode document = parse("<q><name>Đỗ &amp; Sơn</name></q>");
        assertThat(form.read(handler -> sheet.transform(document, handler))).hasToString("{\"b\":\"Đỗ & Sơn\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "<a/><a/>, there are several root elements",
        "text, there is no root element",
        "<!-- <xsl:text/> -->, there is no root element"
    })
    void aResultWithoutExactlyOneRootElementIsRefused(String result, String problem) {
        Stylesheet sheet = compile(SHEET.formatted(result));
        CanonicalXml form = new CanonicalXml("", "a", object("{\"type\": \"object\", \"properties\": {}}"));
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> form.read(handler -> sheet.transform(parse("<q/>"), handler)))
                .withMessage(problem);
    }

    @Test
    void aMappingCannotChooseHowItsResultIsWritten() throws MappingException {
        Stylesheet sheet = compile("""
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:output method="text" encoding="windows-1258" omit-xml-declaration="no"/>
                  <xsl:template match="/q"><a>Đỗ</a></xsl:template>
                </xsl:stylesheet>
                """);
        assertThat(XmlTexts.transformed(sheet, parse("<q/>"))).isEqualTo("<a>Đỗ</a>");
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
                .isThrownBy(() -> XmlTexts.transformed(endless, parse("<q/>")))
                .withMessage("cannot be transformed");
    }

    @Test
    void anEmptyFileIsNoMapping() {
        assertThatExceptionOfType(UnusableFilesException.class).isThrownBy(() -> compile(""));
    }

    private static Stylesheet compile(String text) {
        return Stylesheet.compile(Path.of("find.xslt"), text);
    }

    private static String transform(String body, String input) throws MappingException {
        return XmlTexts.transformed(compile(SHEET.formatted(body)), parse(input));
    }

    private static XdmNode parse(String text) throws MappingException {
        return XmlTexts.parse(text);
    }
}
