package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.XmlTexts;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.hub.fault.Refusals.refusalOf;

class SoapEnvelopeTest {
    private static final String ENVELOPE =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">%s</s:Envelope>";
    private static final String HEADER = "<s:Header><h:a xmlns:h='urn:header'><s:Body><b/></s:Body></h:a></s:Header>";
    private static final String IN_BODY = ENVELOPE.formatted("<s:Header/><s:Body>%s</s:Body>");

    @Test
    void whatIsPutIntoAnEnvelopeCanBeTakenOutOfIt() throws MappingException {
        byte[] message = around("<q xmlns=\"urn:x\"><name>Đỗ &amp; Sơn</name></q>");
        assertThat(XmlTexts.text(SoapEnvelope.bodyOf(SoapVersion.SOAP_11, message)))
                .startsWith("<q ")
                .contains(" xmlns=\"urn:x\"")
                .endsWith("><name>Đỗ &amp; Sơn</name></q>");
    }

    @Test
    void anEnvelopeIsOneDocumentOfSoap11InUtf8() throws MappingException {
        String message = new String(around("<q>Đỗ</q>"), StandardCharsets.UTF_8);
        assertThat(message)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .containsOnlyOnce("<?xml")
                .contains("\"http://schemas.xmlsoap.org/soap/envelope/\"", "<q>Đỗ</q>");
    }

    @Test
    void theElementInTheBodyIsADocumentOfItsOwn() throws MappingException {
        XdmNode document = bodyOf("<?before it?>"
                + IN_BODY.formatted("<!-- a comment --><?in it?><a>1<b/></a>").replace("<s:Header/>", HEADER));
        assertThat(document.getNodeKind()).isEqualTo(XdmNodeKind.DOCUMENT);
        assertThat(XmlTexts.text(document))
                .isEqualTo("<a xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">1<b/></a>");
    }

    @Test
    void prefixesThatTheEnvelopeDeclaresHoldInTheBody() throws MappingException {
        XdmNode document = bodyOf(IN_BODY.formatted("<a xmlns:o='urn:own' t='x:string'/>")
                .replace("<s:Header/>", HEADER)
                .replace("<s:Body>", "<s:Body xmlns:x='urn:x'>"));
        assertThat(XmlTexts.text(document))
                .contains("xmlns:x=\"urn:x\"", "xmlns:o=\"urn:own\"")
                .doesNotContain("urn:header");
    }

    @Test
    void aSecondBodyIsNotRead() throws MappingException {
        String message = ENVELOPE.formatted("<s:Body><a/></s:Body><s:Body><b/></s:Body>");
        assertThat(XmlTexts.text(bodyOf(message))).startsWith("<a ");
    }

    @Test
    void theOneElementInTheBodyIsTheAnswer() throws MappingException {
        assertThat(bodyOf(IN_BODY.formatted("\n <a>1</a>\n <!-- well -->")).getStringValue())
                .isEqualTo("1");
    }

    @Test
    void aFaultOfTheProviderIsAFaultWithoutTheProvidersText() {
        String message = IN_BODY.formatted("<s:Fault><faultcode>s:Server</faultcode>"
                + "<faultstring>ORA-00942 at 10.1.2.3</faultstring></s:Fault>");
        HubFault refusal = refusalOf(() -> bodyOf(message));
        assertThat(refusal.code()).isEqualTo(FaultCode.PROVIDER_FAILED);
        assertThat(refusal).hasMessageNotContaining("ORA-00942");
    }

    @Test
    void anElementThatIsOnlyCalledFaultIsAnAnswer() throws MappingException {
        assertThat(XmlTexts.text(bodyOf(IN_BODY.formatted("<Fault xmlns=\"urn:x\"/>"))))
                .startsWith("<Fault ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``        | the provider's SOAP body is empty",
                "just text | the provider's SOAP body is empty",
                "<a/><b/>  | the provider's SOAP body has several elements",
            })
    void aBodyWithoutExactlyOneElementIsNoAnswer(String content, String problem) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> bodyOf(IN_BODY.formatted(content)))
                .withMessage(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<Envelope><Body><a/></Body></Envelope>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body><a/></Body></s:Envelope>",
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><a/></s:Body></s:Envelope>"
            })
    void whatIsNoEnvelopeOfSoap11IsNoAnswer(String message) {
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> bodyOf(message))
                .withMessageContaining("is no SOAP 1.1");
    }

    @Test
    void soap12HasAnEnvelopeOfItsOwnAndFaultsOfItsOwn() throws MappingException {
        String envelope =
                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>%s</s:Body></s:Envelope>";
        assertThat(XmlTexts.text(SoapEnvelope.bodyOf(SoapVersion.SOAP_12, utf8(envelope.formatted("<a/>")))))
                .startsWith("<a ");

        String fault = envelope.formatted("<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code>"
                + "<s:Reason><s:Text>ORA-00942 at 10.1.2.3</s:Text></s:Reason></s:Fault>");
        HubFault refusal = refusalOf(() -> SoapEnvelope.bodyOf(SoapVersion.SOAP_12, utf8(fault)));
        assertThat(refusal.code()).isEqualTo(FaultCode.PROVIDER_FAILED);
        assertThat(refusal).hasMessageNotContaining("ORA-00942");

        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> SoapEnvelope.bodyOf(SoapVersion.SOAP_12, utf8(IN_BODY.formatted("<a/>"))))
                .withMessageContaining("is no SOAP 1.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oops", "{\"a\": 1}", "<s:Envelope>", "<html><br></html>"})
    void whatIsNoXmlIsNoAnswer(String message) {
        assertThatExceptionOfType(MappingException.class).isThrownBy(() -> bodyOf(message));
    }

    private static byte[] around(String content) throws MappingException {
        return SoapEnvelope.around(SoapVersion.SOAP_11, text -> {
            try {
                text.write(utf8(content));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static XdmNode bodyOf(String message) throws MappingException {
        return SoapEnvelope.bodyOf(SoapVersion.SOAP_11, utf8(message));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
