package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.time.Duration;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.connector.ChangedConnector;
import vn.lienthong.hub.connector.mapping.MappingThreads;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;

import static org.assertj.core.api.Assertions.assertThat;

/** A stylesheet that does not end for one answer: its caller is told so, and nobody else is kept waiting. */
@ExtendWith(RunningHubExtension.class)
class EndlessMappingTest {
    private static final Duration AT_ONCE = MappingThreads.TIME_LIMIT.dividedBy(2);
    private static final Duration SOON_AFTER = MappingThreads.TIME_LIMIT.plusSeconds(2);
    private static final String UNREADABLE = "HUB-502-ANSWER";

    private final RunningHub hub;
    private ChangedConnector justice;

    EndlessMappingTest(RunningHub hub) {
        this.hub = hub;
    }

    /** It counts down from a number in the answer, which takes some ten seconds for one that no example has. */
    @BeforeEach
    void mapOneAnswerWithoutEnd() throws IOException {
        justice = new ChangedConnector(hub, "justice")
                .with("mapping/find-birth-registration.response.xslt", "</xsl:stylesheet>", """
                        <xsl:function name="f:down" as="xs:integer">
                          <xsl:param name="number" as="xs:integer"/>
                          <xsl:sequence select="if ($number le 0) then 0 else f:down($number - 1)"/>
                        </xsl:function>
                        </xsl:stylesheet>""")
                .with("mapping/find-birth-registration.response.xslt", "<xsl:value-of select=\"NoiDangKy\"/>", """
                        <xsl:value-of select="NoiDangKy, f:down(if (So = '999') then 400000000 else 0)[. gt 0]"/>""");
    }

    @AfterEach
    void asItWas() throws IOException {
        hub.provider("justice").resetStubs();
        justice.close();
    }

    @Test
    void itsCallerIsToldSoTheNextOnesAtOnceAndOthersAreServedMeanwhile() {
        assertThat(birth().text()).contains("Trần Minh Khôi");
        hub.provider("justice").stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okXml(answer("999"))));

        long began = System.nanoTime();
        HubAnswer first = birth();

        assertThat(first.text()).contains(UNREADABLE, "takes longer than 2 seconds");
        assertThat(since(began)).isBetween(MappingThreads.TIME_LIMIT, SOON_AFTER);
        assertThat(hub.log().of(first.exchangeId())).containsEntry("fault_code", UNREADABLE);

        hub.provider("justice").resetStubs();
        hub.provider("justice").resetRequests();
        began = System.nanoTime();
        assertThat(birth().text()).contains(UNREADABLE, "still goes on");
        assertThat(since(began)).isLessThan(AT_ONCE);
        assertThat(hub.provider("justice").requests()).isEmpty();

        began = System.nanoTime();
        for (int call = 0; call < 10; call++) {
            assertThat(customer().outcome()).isEqualTo("FOUND");
            assertThat(participant().text()).contains("FOUND");
        }
        assertThat(since(began)).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String answer(String number) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<TraCuuKhaiSinhTraLoi xmlns=\"urn:example:moj:civil-status\"><DanhSach><KhaiSinh><So>" + number
                + "</So><Nam>2020</Nam><NgayDangKy>20200203</NgayDangKy><NoiDangKy>UBND</NoiDangKy><Ten>Khôi</Ten>"
                + "<NgaySinh>2020</NgaySinh><GioiTinh>1</GioiTinh></KhaiSinh></DanhSach></TraCuuKhaiSinhTraLoi>"
                + "</soap:Body></soap:Envelope>";
    }

    private HubAnswer birth() {
        return soap("justice", "findBirthRegistrationRequest", "<personalNumber>001220000015</personalNumber>");
    }

    private HubAnswer participant() {
        return soap(
                "social-insurance",
                "findParticipantRequest",
                "<personalNumber>001090000103</personalNumber>" + "<dateOfBirth>1990-05</dateOfBirth>");
    }

    private HubAnswer soap(String connector, String element, String content) {
        String body = SoapCall.element(connector, element, content);
        return SoapCall.SOAP_11
                .by(hub, RunningHub.TESTER, connector, SoapCall.SOAP_11.envelope(RunningHub.TESTING, body))
                .send();
    }

    private HubAnswer customer() {
        return hub.ask(RunningHub.TESTER, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
    }
}
