package vn.lienthong.hub.wayin.soap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class BadEnvelopesTest {
    private static final String FIELDS =
            "<personalNumber>001090000001</personalNumber><fullName>Nguyễn Văn An</fullName>";
    private static final String VERIFY = SoapCall.element("population", "verifyRequest", FIELDS);
    private static final String PURPOSE = "contract-holder-check";

    private final RunningHub hub;

    BadEnvelopesTest(RunningHub hub) {
        this.hub = hub;
    }

    /** What is wrong, the code that says so, and how it is made from a good request. */
    private record Defect(String what, String code, Function<SoapCall, Function<HubRequest, HubRequest>> spoil) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Defect envelope(String what, String code, Function<SoapCall, String> envelope) {
        return new Defect(what, code, soap -> request -> request.body(envelope.apply(soap)));
    }

    private static Defect body(String what, String code, String body) {
        return envelope(what, code, soap -> soap.envelope(PURPOSE, body));
    }

    private static Defect fields(String what, String code, String fields) {
        return body(what, code, SoapCall.element("population", "verifyRequest", fields));
    }

    static List<Defect> defects() {
        return List.of(
                envelope(
                        "it breaks off",
                        "HUB-400-BODY",
                        soap -> soap.envelope(PURPOSE, VERIFY).substring(0, 200)),
                envelope(
                        "it breaks off in the body",
                        "HUB-400-SCHEMA",
                        soap -> soap.envelope(PURPOSE, VERIFY).replace("</soap:Body></soap:Envelope>", "")),
                envelope("it is JSON", "HUB-400-BODY", soap -> "{\"fullName\": \"An\"}"),
                envelope("it is empty", "HUB-400-BODY", soap -> ""),
                envelope("it is no envelope", "HUB-400-BODY", soap -> VERIFY),
                envelope(
                        "it declares a document type",
                        "HUB-400-BODY",
                        soap -> "<!DOCTYPE x [<!ENTITY e SYSTEM" + " \"file:///etc/hostname\">]>"
                                + soap.envelope(PURPOSE, VERIFY)),
                envelope(
                        "it is a flood of entities",
                        "HUB-400-BODY",
                        soap -> "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
                                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>"
                                + soap.envelope(PURPOSE, VERIFY.replace("An<", "&c;<"))),
                body("the body is empty", "HUB-400-BODY", ""),
                body("the body has two elements", "HUB-400-BODY", VERIFY + VERIFY),
                body(
                        "the namespace is another connector's",
                        "HUB-400-SCHEMA",
                        SoapCall.element("evn", "verifyRequest", FIELDS)),
                body("the element is no operation", "HUB-404-OPERATION", SoapCall.element("population", "guess", "")),
                fields("an element is unknown", "HUB-400-SCHEMA", FIELDS + "<nickname>An</nickname>"),
                fields(
                        "elements are in another order",
                        "HUB-400-SCHEMA",
                        "<fullName>Nguyễn Văn An</fullName><personalNumber>001090000001</personalNumber>"),
                fields("an element stands there twice", "HUB-400-SCHEMA", "<sex>male</sex><sex>male</sex>"),
                fields("nobody is named", "HUB-400-SCHEMA", "<sex>male</sex>"),
                envelope("no purpose is stated", "HUB-400-PURPOSE", soap -> soap.envelope(null, VERIFY)),
                envelope("the purpose is too long", "HUB-400-HEADER", soap -> soap.envelope("p".repeat(65), VERIFY)),
                envelope(
                        "a header block must be understood that nobody knows",
                        "HUB-400-HEADER",
                        soap -> soap.envelope(PURPOSE, VERIFY)
                                .replace(
                                        "<soap:Header>",
                                        "<soap:Header><x:y xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\"/>")),
                envelope(
                        "a header block is sixty levels deep",
                        "HUB-400-BODY",
                        soap -> soap.envelope(PURPOSE, VERIFY)
                                .replace("<soap:Header>", "<soap:Header>" + "<a>".repeat(60) + "</a>".repeat(60))),
                envelope("the purpose is not agreed", "HUB-403-PURPOSE", soap -> soap.envelope("marketing", VERIFY)),
                fields("a field is not agreed", "HUB-403-FIELD", FIELDS + "<sex>male</sex>"),
                new Defect("no key is shown", "HUB-401-KEY", soap -> request -> request.header("Hub-Key", null)),
                new Defect(
                        "nobody knows the key of junk",
                        "HUB-401-KEY",
                        soap -> request ->
                                request.header("Hub-Key", "evn.guess").body("junk")),
                new Defect(
                        "it has attachments",
                        "HUB-415-TYPE",
                        soap -> request -> request.header("Content-Type", "multipart/related; boundary=x")
                                .body("--x\r\nContent-Type: text/xml\r\n\r\n" + soap.envelope(PURPOSE, VERIFY)
                                        + "\r\n--x--")),
                new Defect(
                        "it is sent as JSON",
                        "HUB-415-TYPE",
                        soap -> request -> request.header("Content-Type", "application/json")),
                new Defect("it is a PUT", "HUB-405-METHOD", soap -> request -> request.method("PUT")),
                envelope("it is too large", "HUB-413-BODY", soap -> "x".repeat(1_048_577)));
    }

    private HubRequest good(SoapCall soap) {
        return soap.by(hub, "evn", "population", soap.envelope(PURPOSE, VERIFY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void isAFaultOfSoap11WithACodeAndARecord(Defect defect) {
        HubAnswer answer = checked(SoapCall.SOAP_11, defect);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("<faultcode>soap:Client</faultcode>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void isAFaultOfSoap12WithACodeAndARecord(Defect defect) {
        HubAnswer answer = checked(SoapCall.SOAP_12, defect);

        if (answer.header("Content-Type").startsWith("application/soap+xml")) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("<soap:Value>soap:Sender</soap:Value>");
        }
    }

    private HubAnswer checked(SoapCall soap, Defect defect) {
        HubAnswer answer = defect.spoil().apply(soap).apply(good(soap)).send();

        assertThat(answer.text()).contains("<hub:code>" + defect.code() + "</hub:code>");
        assertThat(answer.text())
                .contains("<hub:exchangeId>" + answer.exchangeId() + "</hub:exchangeId>")
                .doesNotContain("Exception", "vn.lienthong", "org.apache", "com.ctc", "ParseError", "001090000001");
        Map<String, Object> record = hub.log().of(answer.exchangeId());
        assertThat(record).containsEntry("fault_code", defect.code()).containsEntry("protocol_in", "SOAP");
        if (!defect.code().equals("HUB-401-KEY") && !defect.code().equals("HUB-413-BODY")) {
            assertThat(record).as("the caller is known").containsEntry("agency", "evn");
        }
        return answer;
    }

    @ParameterizedTest
    @EnumSource
    void anEnvelopeOfTheOtherVersionThanItsContentTypeIsRefused(SoapCall soap) {
        SoapCall other = soap == SoapCall.SOAP_11 ? SoapCall.SOAP_12 : SoapCall.SOAP_11;

        HubAnswer answer =
                good(soap).header("Content-Type", other.contentType()).send();

        assertThat(answer.text()).contains("<hub:code>HUB-415-TYPE</hub:code>", other.namespace());
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderBlockOfSomebodyElseIsPassedBy(SoapCall soap) {
        String envelope = soap.envelope(PURPOSE, VERIFY)
                .replace("<soap:Header>", "<soap:Header>" + "<a>".repeat(20) + "</a>".repeat(20));

        assertThat(good(soap).body(envelope).send().status()).isEqualTo(200);
    }

    @Test
    void anInterfaceThatIsNotThereIsAnUnknownOperation() {
        for (String path : List.of("/soap/population/v2", "/soap/nowhere/v1", "/soap/", "/soap/a/b/c")) {
            HubAnswer answer = hub.request(path)
                    .header("Hub-Key", hub.keyOf("evn"))
                    .header("Content-Type", "text/xml")
                    .body(SoapCall.SOAP_11.envelope(PURPOSE, VERIFY))
                    .send();

            assertThat(answer.text()).as(path).contains("<hub:code>HUB-404-OPERATION</hub:code>");
        }
    }
}
