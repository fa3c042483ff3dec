package vn.lienthong.hub.wayin.soap;

import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class ContractsTest {
    private final RunningHub hub;

    ContractsTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubAnswer contract(String connector, String agency) {
        return hub.request("/soap/" + connector + "/v1?wsdl")
                .header("Hub-Key", agency == null ? null : hub.keyOf(agency))
                .get();
    }

    @Test
    void aContractIsShownWithoutAKeyAndWithoutARecord() throws Exception {
        int before = hub.log().attempts();

        HubAnswer answer = contract("population", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        assertThat(operations(answer)).contains("verify", "lookup");
        assertThat(hub.log().attempts()).isEqualTo(before);
    }

    @Test
    void withAKeyItHoldsWhatTheAgencyMayCall() throws Exception {
        assertThat(operations(contract("population", "evn")))
                .contains("name=\"verify\"")
                .doesNotContain("name=\"lookup\"");
    }

    @Test
    void whoMayCallNothingOfItIsToldSoAndRecorded() {
        HubAnswer answer = contract("justice", "evn");

        assertThat(answer.text()).contains("<hub:code>HUB-403-OPERATION</hub:code>");
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("agency", "evn");
    }

    @Test
    void aContractOfNobodyIsAnUnknownOperation() {
        assertThat(contract("nowhere", null).text()).contains("HUB-401-KEY");
        assertThat(contract("nowhere", "evn").text()).contains("HUB-404-OPERATION");
    }

    @Test
    void theAddressInItIsNotTakenFromAHeader() {
        HubAnswer answer = hub.request("/soap/evn/v1?wsdl")
                .header("X-Forwarded-Host", "elsewhere.example")
                .get();

        assertThat(answer.text())
                .contains("location=\"" + hub.address() + "/soap/evn/v1\"")
                .doesNotContain("elsewhere");
    }

    private static String operations(HubAnswer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.text())));
        assertThat(document.getDocumentElement().getLocalName()).isEqualTo("definitions");
        return answer.text();
    }
}
