package vn.lienthong.hub.connector.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XmlTest {
    private static final String MARKER = "marker-7b1f";

    @TempDir
    private Path folder;

    private String secret;

    @BeforeEach
    void writeAFileThatNobodyMayRead() throws IOException {
        secret = Files.writeString(folder.resolve("secret.xml"), "<secret>" + MARKER + "</secret>")
                .toUri()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void aDocumentIsReadInTheEncodingThatItDeclares(String encoding) throws MappingException {
        String text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a>Đỗ</a>";
        assertThat(Xml.parse(text.getBytes(Charset.forName(encoding))).getStringValue())
                .isEqualTo("Đỗ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oops", "<a>", "<a/><b/>", "<a>&e;</a>", "<a>\u0001</a>", "<a b='1' b='2'/>"})
    void whatIsNotWellFormedIsNoDocument(String text) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> parse(text))
                .withMessage("is not XML, or declares a document type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'SECRET'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY % e SYSTEM 'SECRET'>%e;]><a/>",
                "<!DOCTYPE a SYSTEM 'SECRET'><a/>",
                "<!DOCTYPE a [<!ENTITY e 'harmless'>]><a>&e;</a>",
                "<!DOCTYPE a><a/>",
            })
    void aDocumentThatDeclaresATypeIsRefused(String document) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> parse(document.replace("SECRET", secret)))
                .withMessage("is not XML, or declares a document type");
    }

    /** Whoever reads the hub's output must not find there what a provider sent. */
    @Test
    void whatIsNotWellFormedIsNotPrinted() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatExceptionOfType(MappingException.class).isThrownBy(() -> parse("<a></" + MARKER + ">"));
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @Timeout(5)
    void entitiesThatMultiplyAreRefusedBeforeTheyDo() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int level = 1; level < 10; level++) {
            laughs.append("<!ENTITY l").append(level).append(" '");
            laughs.append(("&l" + (level - 1) + ";").repeat(10)).append("'>");
        }
        assertThatExceptionOfType(MappingException.class).isThrownBy(() -> parse(laughs + "]><a>&l9;</a>"));
    }

    @Test
    void anInclusionInADocumentIsNotFollowed() throws MappingException {
        String document = "<a><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret + "\"/></a>";
        assertThat(parse(document)).contains("xi:include").doesNotContain(MARKER);
    }

    @Test
    void aSchemaThatADocumentPointsToIsNotFetched() throws MappingException {
        String document = "<a xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:noNamespaceSchemaLocation=\""
                + secret + "\">1</a>";
        assertThat(parse(document)).endsWith(">1</a>").doesNotContain(MARKER);
    }

    private static String parse(String document) throws MappingException {
        return XmlTexts.text(XmlTexts.parse(document));
    }
}
