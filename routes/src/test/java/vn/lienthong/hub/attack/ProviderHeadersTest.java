package vn.lienthong.hub.attack;

import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.provider.SimulatedProvider;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class ProviderHeadersTest {
    private final RunningHub hub;
    private final SimulatedProvider evn;

    ProviderHeadersTest(RunningHub hub) {
        this.hub = hub;
        this.evn = hub.provider("evn");
    }

    @BeforeEach
    @AfterEach
    void forgetRequests() {
        evn.resetStubs();
        evn.resetRequests();
    }

    private HubRequest findCustomer() {
        return hub.ask("government-office", "evn.find-customer")
                .purpose("public-service-dossier")
                .with("customerCode", "PE01000012345");
    }

    @Test
    void theTraceIsPassedOnAndNothingElseOfTheCallersHeaders() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        findCustomer().header("traceparent", trace).header("tracestate", "x=1").send();

        assertThat(evn.requests().get(0).headers())
                .containsEntry("traceparent", List.of(trace))
                .doesNotContainKey("tracestate");
    }

    @Test
    void headersOfAProviderDoNotComeBackToTheConsumer() {
        evn.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withHeader("Set-Cookie", "session=1")
                        .withHeader("X-Powered-By", "something old")
                        .withHeader("CamelHttpResponseCode", "418")
                        .withBody("{\"ma_kh\": \"PE01000012345\", \"trang_thai\": 1}")));

        Map<String, List<String>> headers =
                findCustomer().send().response().headers().map();

        assertThat(headers.keySet())
                .isSubsetOf(
                        "content-type",
                        "content-length",
                        "hub-verdict",
                        "hub-exchange-id",
                        "date",
                        "connection",
                        "keep-alive",
                        "transfer-encoding");
    }
}
