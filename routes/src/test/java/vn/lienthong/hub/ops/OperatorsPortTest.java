package vn.lienthong.hub.ops;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class OperatorsPortTest {
    private final RunningHub hub;

    OperatorsPortTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubRequest asOperator(String path) {
        return hub.requestToOperators(path).as(RunningHub.OPERATOR, RunningHub.OPERATOR_PASSWORD);
    }

    @Test
    void whetherTheHubLivesAndIsReadyIsSaidOnThePublicPortWithoutDetails() {
        assertThat(hub.request("/livez").get().json().toString()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(hub.request("/readyz").get().json().toString()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void metricsAreOnTheOperatorsPortAndNotOnThePublicOne() {
        hub.request("/api/").send();

        assertThat(hub.requestToOperators("/prometheus").get().text())
                .contains(
                        "jvm_memory_used_bytes", "hub_log_writable 1.0", "hub_log_waiting", "hub_log_seal_age_seconds")
                .contains("hub_log_seals_not_in_file 0.0")
                .containsPattern("hub_exchange_seconds_count\\{headline=\"REFUSED\",in=\"REST\"");
        assertThat(hub.request("/prometheus").get().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops/v1/exchanges", "/jolokia", "/hawtio/jolokia/list"})
    void nothingElseIsShownWithoutALogin(String path) {
        assertThat(hub.requestToOperators(path).get().status()).isEqualTo(401);
    }

    @Test
    void hawtioSendsAPersonToTheLogin() {
        HubAnswer answer =
                hub.requestToOperators("/hawtio/").header("Accept", "text/html").get();

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hawtio/", "/jolokia", "/ops/v1/exchanges", "/login", "/actuator", "/env"})
    void nothingOfItIsOnThePublicPort(String path) {
        assertThat(hub.request(path).get().status()).isEqualTo(404);
    }

    @Test
    void theNewestExchangesAreShownWithoutAnybodysData() {
        String exchangeId = hub.ask("government-office", "evn.find-customer")
                .purpose("public-service-dossier")
                .with("customerCode", "PE01000012345")
                .send()
                .exchangeId();

        HubAnswer answer = asOperator("/ops/v1/exchanges?limit=1").get();

        JsonNode newest = answer.json().path("exchanges").get(0);
        assertThat(newest.path("exchangeId").asText()).isEqualTo(exchangeId);
        assertThat(newest.path("verdict").asText()).isEqualTo("FOUND");
        assertThat(answer.json().path("exchanges").size()).isEqualTo(1);
        assertThat(answer.text()).doesNotContain("NGUYEN VAN AN", "001090000001", "PE01000012345");
    }

    @Test
    void jolokiaExecutesNothingThatHawtioDoesNotNeed() {
        for (String request : new String[] {
            "{'type':'exec','mbean':'org.apache.camel:context=hub,type=context,name=\\'hub\\'','operation':'stop()'}",
            "{'type':'exec','mbean':'java.lang:type=Memory','operation':'gc()'}",
            "{'type':'write','mbean':'java.lang:type=Memory','attribute':'Verbose','value':true}",
            "{'type':'read','mbean':'java.lang:type=Runtime','attribute':'SystemProperties'}"
        }) {
            HubAnswer answer = forgeryProof("/jolokia")
                    .body(request.replace("\\'", "\\\"").replace('\'', '"'))
                    .send();

            assertThat(answer.json().path("status").asInt()).as(request).isEqualTo(403);
        }
        assertThat(hub.request("/readyz").get().status()).isEqualTo(200);
    }

    @Test
    void theConnectorsAreShownWithTheirRevisionsAndCannotBeChanged() {
        JsonNode shown = forgeryProof("/jolokia")
                .body("{\"type\":\"read\",\"mbean\":\"vn.lienthong.hub:type=connectors\"}")
                .send()
                .json();
        assertThat(shown.path("value").path("population").asText()).matches("[0-9a-f]{8} since 20[0-9T:.-]+Z");

        JsonNode written = forgeryProof("/jolokia")
                .body("{\"type\":\"write\",\"mbean\":\"vn.lienthong.hub:type=connectors\","
                        + "\"attribute\":\"population\",\"value\":\"x\"}")
                .send()
                .json();
        assertThat(written.path("status").asInt()).isEqualTo(403);
    }

    @Test
    void aForgedRequestFromAnotherSiteIsRefused() {
        assertThat(asOperator("/jolokia").body("{\"type\":\"version\"}").send().status())
                .as("the password alone, which a browser would send along, is not enough")
                .isEqualTo(401);
    }

    /** With the token that a page of ours would send along. */
    private HubRequest forgeryProof(String path) {
        String cookie = asOperator("/ops/v1/exchanges").get().response().headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        return asOperator(path)
                .header("Cookie", "XSRF-TOKEN=" + token)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json");
    }
}
