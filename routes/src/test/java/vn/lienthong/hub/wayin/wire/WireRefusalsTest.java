package vn.lienthong.hub.wayin.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.hub.running.WireCall;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are not of the format: each is a fault of SOAP 1.1 with a code, and recorded. */
@ExtendWith(RunningHubExtension.class)
class WireRefusalsTest {
    private static final String AGENCY = "social-insurance";
    private static final WireCall CALL = new WireCall(
            "TraCuuThongTinCongDan",
            "037",
            "1.000002",
            "<SoDinhDanh>001090000001</SoDinhDanh>",
            "Nguyễn Văn An",
            "<NgayThangNam>19900517</NgayThangNam>",
            "");

    private final RunningHub hub;

    WireRefusalsTest(RunningHub hub) {
        this.hub = hub;
    }

    /** What is wrong, the code that says so, and how it is made from a good request. */
    private record Defect(String what, String code, Function<HubRequest, HubRequest> spoil) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Defect body(String what, String code, Function<String, String> change) {
        return new Defect(what, code, request -> request.body(change.apply(CALL.envelope())));
    }

    private static Defect replaced(String what, String code, String from, String to) {
        return body(what, code, envelope -> {
            assertThat(envelope).contains(from);
            return envelope.replace(from, to);
        });
    }

    static List<Defect> defects() {
        return List.of(
                body("it breaks off", "HUB-400-BODY", envelope -> envelope.substring(0, 300)),
                body(
                        "it breaks off behind the request",
                        "HUB-400-BODY",
                        envelope -> envelope.replace("</soap:Body>", "")),
                body("it is JSON", "HUB-400-BODY", envelope -> "{\"HoVaTen\": \"An\"}"),
                body("it is empty", "HUB-400-BODY", envelope -> ""),
                body("it is no envelope", "HUB-400-BODY", envelope -> "<TraCuuThongTinCongDan/>"),
                replaced(
                        "it is an envelope of SOAP 1.2",
                        "HUB-400-BODY",
                        SoapCall.SOAP_11.namespace(),
                        SoapCall.SOAP_12.namespace()),
                body(
                        "it declares a document type",
                        "HUB-400-BODY",
                        envelope -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + envelope),
                body(
                        "it uses an entity of its own",
                        "HUB-400-BODY",
                        envelope -> "<!DOCTYPE x [<!ENTITY e \"An\">]>" + envelope.replace("Văn An", "Văn &e;")),
                replaced("it uses an entity that is not declared", "HUB-400-BODY", "Văn An", "Văn &nbsp;An"),
                replaced("the body has two elements", "HUB-400-BODY", "</soap:Body>", "<x/></soap:Body>"),
                body("the body is empty", "HUB-400-BODY", envelope -> SoapCall.SOAP_11.envelope(null, "")),
                replaced("something follows the body", "HUB-400-SCHEMA", "</soap:Body>", "</soap:Body><x/>"),
                replaced("the namespace is another", "HUB-404-OPERATION", WireCall.REQUESTS, "urn:another"),
                replaced(
                        "the element is no request",
                        "HUB-404-OPERATION",
                        "TraCuuThongTinCongDan",
                        "XoaThongTinCongDan"),
                replaced(
                        "a header block must be understood",
                        "HUB-400-HEADER",
                        "<soap:Body>",
                        "<soap:Header><x soap:mustUnderstand=\"1\"/></soap:Header><soap:Body>"),
                replaced(
                        "a header block is sixty levels deep",
                        "HUB-400-BODY",
                        "<soap:Body>",
                        "<soap:Header>" + "<a>".repeat(60) + "</a>".repeat(60) + "</soap:Header><soap:Body>"),
                replaced("an element is unknown", "HUB-400-SCHEMA", "<HoVaTen>", "<BiDanh>An</BiDanh><HoVaTen>"),
                replaced(
                        "an element is of another namespace",
                        "HUB-400-SCHEMA",
                        "<HoVaTen>",
                        "<HoVaTen xmlns=\"urn:x\">"),
                replaced("an element has elements in it", "HUB-400-SCHEMA", "Nguyễn Văn An", "<Ho>Nguyễn</Ho>"),
                replaced("there is text between elements", "HUB-400-SCHEMA", "<HoVaTen>", "An<HoVaTen>"),
                replaced(
                        "an element stands there twice",
                        "HUB-400-SCHEMA",
                        "<HoVaTen>",
                        "<HoVaTen>An</HoVaTen><HoVaTen>"),
                replaced(
                        "there are two numbers",
                        "HUB-400-SCHEMA",
                        "<SoDinhDanh>",
                        "<SoCMND>012345678</SoCMND><SoDinhDanh>"),
                replaced("there are two dates", "HUB-400-SCHEMA", "</NgayThangNam>", "</NgayThangNam><Nam>1990</Nam>"),
                replaced("there is no date", "HUB-400-SCHEMA", "<NgayThangNam>19900517</NgayThangNam>", ""),
                replaced("the officer is not of ASCII", "HUB-400-SCHEMA", "officer-7", "cán bộ 7"),
                new Defect(
                        "it is sent as JSON",
                        "HUB-415-TYPE",
                        request -> request.header("Content-Type", "application/json")),
                new Defect(
                        "it is sent as SOAP 1.2",
                        "HUB-415-TYPE",
                        request -> request.header("Content-Type", SoapCall.SOAP_12.contentType())),
                new Defect("it is sent as nothing", "HUB-415-TYPE", request -> request.header("Content-Type", null)),
                new Defect("it is a PUT", "HUB-405-METHOD", request -> request.method("PUT")),
                new Defect("it is a GET", "HUB-405-METHOD", request -> request.method("GET")),
                replaced(
                        "it is longer than any request",
                        "HUB-400-BODY",
                        "<soap:Body>",
                        "<soap:Header><a>" + "x".repeat(65_536) + "</a></soap:Header><soap:Body>"),
                body("it is too large", "HUB-413-BODY", envelope -> "x".repeat(1_048_577)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void isAFaultOfSoap11WithACodeAndARecord(Defect defect) {
        HubAnswer answer = defect.spoil().apply(CALL.by(hub, AGENCY)).send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text())
                .contains("<faultcode>soap:Client</faultcode>", "<hub:code>" + defect.code() + "</hub:code>")
                .contains("<hub:exchangeId>" + answer.exchangeId() + "</hub:exchangeId>")
                .doesNotContain("Exception", "vn.lienthong", "ParseError", "001090000001", "Nguyễn", "BiDanh");
        Map<String, Object> record = hub.log().of(answer.exchangeId());
        assertThat(record).containsEntry("fault_code", defect.code()).containsEntry("protocol_in", "WIRE");
        if (!defect.code().equals("HUB-413-BODY")) {
            assertThat(record).as("the caller is known").containsEntry("agency", AGENCY);
        }
    }

    @Test
    void whatIsWrongInARequestThatNamesItsOperationIsRecordedWithIt() {
        HubAnswer answer = CALL.by(hub, AGENCY)
                .body(CALL.envelope().replace("<HoVaTen>", "<BiDanh>An</BiDanh><HoVaTen>"))
                .send();

        assertThat(answer.text()).contains("the element HoVaTen is missing, or stands elsewhere");
        assertThat(hub.log().of(answer.exchangeId()))
                .containsEntry("operation", "population.lookup")
                .containsEntry("officer", "officer-7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Con><SoDinhDanh>001220000015</SoDinhDanh><HoVaTen>An</HoVaTen></Con>",
                "<Cha/>",
                "<Cha><SoCMND>012345678</SoCMND><HoVaTen>An</HoVaTen></Cha>",
                "<Cha><HoVaTen>An</HoVaTen></Cha>",
                "<Cha><SoDinhDanh>001220000015</SoDinhDanh></Cha>",
                "<Cha><SoDinhDanh>001220000015</SoDinhDanh><HoVaTen>An</HoVaTen><NgayThangNamSinh/></Cha>",
                "<Cha><SoDinhDanh>001220000015</SoDinhDanh><HoVaTen>An</HoVaTen></Cha><Me/>",
                "<Cha xmlns=\"http://dancuquocgia.bca\"><SoDinhDanh>001220000015</SoDinhDanh><HoVaTen>An</HoVaTen></Cha>",
            })
    void aRelativeIsOneElementWithNumberAndName(String relative) {
        WireCall call = new WireCall(
                "XacMinhThongTinNhanThan",
                "004",
                "1.000002",
                "<SoDinhDanh>001220000015</SoDinhDanh>",
                "Nguyễn Văn An",
                "<Nam>2020</Nam>",
                relative);

        assertThat(call.by(hub, AGENCY).send().outcome()).isEqualTo("HUB-400-SCHEMA");
    }

    @Test
    void belowAndBesideTheOneAddressThereIsNothing() {
        for (String path : List.of("/dancu/", "/dancu/v2", "/dancu/v1/", "/dancu/v1/x")) {
            HubAnswer answer = WireCall.signed(
                            hub.request(path), hub.accountOf(AGENCY), WireCall.PUBLIC_URL, WireCall.now())
                    .header("Content-Type", "text/xml")
                    .body(CALL.envelope())
                    .send();

            assertThat(answer.text()).as(path).contains("<hub:code>HUB-404-OPERATION</hub:code>");
        }
    }

    @Test
    void whatXmlAllowsEverywhereIsAllowedHere() {
        String envelope = CALL.envelope()
                .replace("<HoVaTen>", "<?x y?> <!-- z -->\n<HoVaTen a=\"b\">")
                .replace("Nguyễn Văn An", "\n <![CDATA[Nguyễn]]> <!-- -->V&#259;n An ")
                .replace("</soap:Body>", " </soap:Body> ")
                .replace("<soap:Body>", "<soap:Header><a><b/></a></soap:Header><soap:Body>");

        assertThat(CALL.by(hub, AGENCY).body(envelope).send().status()).isEqualTo(200);
    }
}
