package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.transform.stream.StreamSource;

import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.context.UnusableFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A mapping can read nothing but its input. Each attack goes for a real file with a marker in it. */
class ConfinementTest {
    private static final String MARKER = "marker-7b1f";
    private static final String SHEET = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:template match="/">%s</xsl:template>
            </xsl:stylesheet>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFilesThatNobodyMayRead() throws IOException {
        Files.writeString(folder.resolve("secret.xml"), "<secret>" + MARKER + "</secret>");
        Files.writeString(folder.resolve("secret.txt"), MARKER);
        Files.writeString(folder.resolve("secret.json"), "\"" + MARKER + "\"");
        Files.writeString(folder.resolve("secret.xsl"), SHEET.formatted("<a>" + MARKER + "</a>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('XML')",
                "document('XML')",
                "doc(resolve-uri('secret.xml', 'FOLDER'))",
                "unparsed-text('TEXT')",
                "unparsed-text-lines('TEXT')",
                "json-doc('JSON')",
                "collection('FOLDER')",
                "uri-collection('FOLDER')",
                "transform(map{'stylesheet-location': 'SHEET', 'source-node': .})?output",
                "parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY e SYSTEM &quot;XML&quot;>]>&lt;a>&amp;e;&lt;/a>')",
            })
    void anExpressionThatReadsAFileFails(String expression) throws SaxonApiException {
        String sheet = sheet("<a><xsl:copy-of select=\"" + expression + "\"/></a>");
        assertThat(withoutConfinement(sheet)).containsAnyOf(MARKER, "secret.xml");
        assertRefused(() -> transformWith(sheet));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('file:///etc/passwd')",
                "unparsed-text('file:///etc/passwd')",
                "doc('http://localhost:1/x')",
                "unparsed-text('http://localhost:1/x')",
                "doc('jar:XML!/x')",
                "doc('classpath:application.yaml')",
                "collection()",
            })
    void anExpressionThatReadsAnythingElseFails(String expression) {
        assertRefused(() -> transform("<a><xsl:copy-of select=\"" + expression + "\"/></a>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xsl:source-document href=\"XML\"><xsl:copy-of select='.'/></xsl:source-document>",
                "<a><xsl:for-each select=\"doc('XML')/*\"><xsl:copy-of select='.'/></xsl:for-each></a>",
                "<a><xsl:evaluate xpath=\"'doc(''XML'')'\"/></a>",
            })
    void anInstructionThatReadsAFileFails(String instruction) throws SaxonApiException {
        String sheet = sheet(instruction);
        assertThat(withoutConfinement(sheet)).contains(MARKER);
        assertRefused(() -> transformWith(sheet));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment-variable('PATH')",
                "string-join(available-environment-variables())",
                "system-property('user.home')",
                "system-property('java.version')",
            })
    void aMappingCannotSeeTheSurroundingsOfTheHub(String expression) throws Exception {
        String sheet = sheet("<a><xsl:value-of select=\"" + expression + "\"/></a>");
        assertThat(withoutConfinement(sheet)).doesNotContain("<a/>");
        assertThat(transformWith(sheet)).isEqualTo("<a/>");
    }

    @Test
    void aMappingCannotDeclareEntities() throws SaxonApiException {
        String sheet = filled("<!DOCTYPE a [<!ENTITY e SYSTEM \"XML\">]>" + SHEET.formatted("<a>&e;</a>"));
        assertThat(withoutConfinement(sheet)).contains(MARKER);
        assertRefused(() -> transformWith(sheet));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc-available('XML')", "unparsed-text-available('TEXT')"})
    void aMappingCannotEvenFindOutWhatThereIs(String expression) throws MappingException {
        assertThat(transform("<a><xsl:value-of select=\"" + expression + "\"/></a>"))
                .isEqualTo("<a>false</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xsl:import", "xsl:include"})
    void aMappingCannotTakeInAnother(String element) throws SaxonApiException {
        String sheet = filled("""
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <%s href="SHEET"/>
                </xsl:stylesheet>
                """.formatted(element));
        assertThat(withoutConfinement(sheet)).contains(MARKER);
        assertRefused(() -> transformWith(sheet));
    }

    @Test
    void aMappingCannotWriteAFile() throws Exception {
        Path written = folder.resolve("written.xml");
        String sheet = sheet("<a><xsl:result-document href=\"" + written.toUri() + "\"><b/></xsl:result-document></a>");
        withoutConfinement(sheet);
        assertThat(written).exists();
        Files.delete(written);
        assertRefused(() -> transformWith(sheet));
        assertThat(written).doesNotExist();
    }

    /** This edition of Saxon cannot do it at all; whoever puts another on the class path finds it forbidden. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns:s='java:java.lang.System' select=\"s:getProperty('user.home')\"",
                "xmlns:r='java:java.lang.Runtime' select=\"r:exec(r:getRuntime(), 'id')\"",
            })
    void aMappingCannotCallJava(String call) {
        assertRefused(() -> transform("<a><xsl:value-of " + call + "/></a>"));
    }

    private void assertRefused(Attack attack) {
        String[] result = new String[1];
        Throwable thrown = catchThrowable(() -> result[0] = attack.run());
        assertThat(result[0]).isNull();
        assertThat(thrown)
                .isInstanceOfAny(MappingException.class, UnusableFilesException.class)
                .hasMessageNotContaining(MARKER);
    }

    private String transform(String body) throws MappingException {
        return transformWith(sheet(body));
    }

    private static String transformWith(String sheet) throws MappingException {
        return XmlTexts.transformed(Stylesheet.compile(Path.of("find.xslt"), sheet), XmlTexts.parse("<q/>"));
    }

    /** What the attack would bring home if nothing stopped it: without that, its failure would prove nothing. */
    private static String withoutConfinement(String sheet) throws SaxonApiException {
        Processor processor = new Processor(false);
        StringWriter result = new StringWriter();
        Serializer serializer = processor.newSerializer(result);
        serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
        processor
                .newXsltCompiler()
                .compile(new StreamSource(new StringReader(sheet)))
                .load30()
                .applyTemplates(new StreamSource(new StringReader("<q/>")), serializer);
        return result.toString();
    }

    private String sheet(String body) {
        return filled(SHEET.formatted(body));
    }

    /** Puts the addresses of the files in the place of their names in capitals. */
    private String filled(String template) {
        return template.replaceAll("\\bXML\\b", uri("secret.xml"))
                .replaceAll("\\bTEXT\\b", uri("secret.txt"))
                .replaceAll("\\bJSON\\b", uri("secret.json"))
                .replaceAll("\\bSHEET\\b", uri("secret.xsl"))
                .replaceAll("\\bFOLDER\\b", uri(""));
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    private static XdmNode parse(String document) throws MappingException {
        return Xml.parse(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Something that must fail. */
    @FunctionalInterface
    private interface Attack {
        String run() throws MappingException;
    }
}
