package vn.lienthong.hub.wayin.rest;

import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;
import vn.lienthong.simulation.provider.Examples;
import vn.lienthong.simulation.provider.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel steers its components by message headers. A header of a request must steer nothing. */
@ExtendWith(RunningHubExtension.class)
class HeaderAttackTest {
    /** All that a provider may be told beside the call itself. */
    private static final List<String> KNOWN_TO_PROVIDER = List.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "host",
            "soapaction",
            "transfer-encoding",
            "user-agent",
            "x-api-key",
            "authorization");

    private final RunningHub hub;

    HeaderAttackTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    @AfterEach
    void forgetRequests() {
        hub.provider("evn").resetStubs();
        hub.provider("evn").resetRequests();
        hub.provider("justice").resetRequests();
    }

    @ParameterizedTest
    @CsvSource({
        "CamelSqlQuery, select 1 as personal_number",
        "camelsqlquery, drop table person",
        "CAMELSQLPARAMETERS, 001090000001",
        "CamelSqlRetrieveGeneratedColumns, x",
        "CamelHttpUri, http://127.0.0.1:1/",
        "CamelFileName, ../../escaped.txt",
        "operationName, drop",
        "kafka.OVERRIDE_TOPIC, elsewhere",
        "CamelExchangeId, forged",
        "breadcrumbId, forged"
    })
    void changesNothingOfAVerification(String header, String value) {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        HubRequest request = hub.ask("evn", "population.verify")
                .purpose("contract-holder-check")
                .with("personalNumber", person.personalNumber())
                .with("fullName", person.fullName());

        HubAnswer answer = request.header(header, value).send();

        assertThat(answer.outcome()).isEqualTo("FULL_MATCH");
        assertThat(answer.response().headers().map())
                .as("nothing comes back that was sent")
                .doesNotContainKey(header)
                .doesNotContainValue(List.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "evn, find-customer, CamelHttpUri",
        "evn, find-customer, camelhttpuri",
        "evn, find-customer, CamelHttpPath",
        "evn, find-customer, CamelHttpQuery",
        "evn, find-customer, CamelHttpMethod",
        "evn, find-customer, CamelHttpRawQuery",
        "evn, find-customer, X-Forwarded-Host",
        "evn, find-customer, Cookie",
        "justice, find-birth-registration, CamelHttpUri",
        "justice, find-birth-registration, operationName",
        "justice, find-birth-registration, SOAPAction",
        "justice, find-birth-registration, CamelXsltResourceUri"
    })
    void reachesNoProvider(String connector, String operation, String header) {
        HubAnswer answer = found(connector, operation)
                .header(header, hub.provider("evn").baseUrl() + "/elsewhere")
                .send();

        assertThat(answer.outcome()).isEqualTo("FOUND");
        List<ReceivedRequest> received = hub.provider(connector).requests();
        assertThat(received).hasSize(1);
        assertThat(received.get(0).headers().keySet())
                .allSatisfy(name -> assertThat(KNOWN_TO_PROVIDER).contains(name.toLowerCase()));
        assertThat(received.get(0).headers().toString()).doesNotContain("elsewhere");
    }

    @Test
    void theKeyOfTheAgencyNeverReachesAProvider() {
        found("evn", "find-customer").send();

        ReceivedRequest received = hub.provider("evn").requests().get(0);
        assertThat(received.headers().toString() + received.body() + received.path() + received.query())
                .doesNotContain(hub.keyOf("government-office"), "public-service-dossier");
    }

    @Test
    void theTraceIsPassedOnAndNothingElseOfTheCallersHeaders() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        found("evn", "find-customer").header("traceparent", trace).send();

        assertThat(hub.provider("evn").requests().get(0).headers()).containsEntry("traceparent", List.of(trace));
    }

    @Test
    void headersOfAProviderDoNotComeBackToTheConsumer() {
        hub.provider("evn")
                .stubFor(WireMock.any(WireMock.anyUrl())
                        .willReturn(WireMock.aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withHeader("Set-Cookie", "session=1")
                                .withHeader("X-Powered-By", "something old")
                                .withHeader("CamelHttpResponseCode", "418")
                                .withBody("{\"ma_kh\": \"PE01000012345\", \"trang_thai\": 1}")));

        Map<String, List<String>> headers =
                found("evn", "find-customer").send().response().headers().map();

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

    private HubRequest found(String connector, String operation) {
        return hub.ask("government-office", connector + "." + operation)
                .purpose("public-service-dossier")
                .with(Examples.of(hub.connectors().resolve(connector), operation, "found")
                        .request());
    }
}
