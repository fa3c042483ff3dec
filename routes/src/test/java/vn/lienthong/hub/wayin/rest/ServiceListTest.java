package vn.lienthong.hub.wayin.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.pause.PauseWatch;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

/** What an agency may call, for its machines. */
@ExtendWith(RunningHubExtension.class)
class ServiceListTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RunningHub hub;

    ServiceListTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubAnswer get(String agency, String path) {
        return hub.request(path).header("Hub-Key", hub.keyOf(agency)).get();
    }

    private JsonNode entry(String agency, String operation) {
        for (JsonNode entry : get(agency, "/api/services").json().path("operations")) {
            if (entry.path("operation").asText().equals(operation)) {
                return entry;
            }
        }
        return null;
    }

    @Test
    void anAgencySeesWhatItMayCallOnWhichTermsAndNothingElse() {
        JsonNode entry = entry("government-office", "evn.find-customer");

        assertThat(entry.path("summary").path("en").asText()).isNotEmpty();
        assertThat(entry.path("purposes").path(0).path("purpose").asText()).isEqualTo("public-service-dossier");
        assertThat(entry.path("purposes").path(0).path("name").path("vi").asText())
                .contains("hồ sơ");
        assertThat(entry.path("fields").toString()).contains("customerCode", "status");
        assertThat(entry.path("quota").path("requests").asInt()).isEqualTo(200);
        assertThat(entry.path("changes").asBoolean()).isFalse();
        assertThat(entry.path("sensitivity").asText()).isEqualTo("personal");
        assertThat(entry.path("provider").path("name").path("vi").asText()).isEqualTo("Tập đoàn Điện lực Việt Nam");
        assertThat(entry.path("provider").path("kind").asText()).isEqualTo("enterprise");
        assertThat(entry.path("provider").path("owner").path("contact").asText())
                .isEqualTo("integration@evn.example");
        assertThat(entry.has("unavailable")).isFalse();
        assertThat(entry("evn", "evn.find-customer")).as("what others may ask").isNull();
        assertThat(entry("evn", "population.verify").path("verification").asBoolean())
                .isTrue();
        assertThat(entry("labour", "unions.find-member").path("answersLater").asBoolean())
                .isTrue();
        JsonNode former = entry("government-office", "transport.find-driving-licence");
        assertThat(former.path("validTo").asText()).isEqualTo("2025-02-28");
        assertThat(former.path("successor").asText()).isEqualTo("public-security.find-driving-licence");
        assertThat(former.path("answeredBy").asText()).isEqualTo("public-security.find-driving-licence");
        assertThat(entry(RunningHub.TESTER, "province-ha-noi.find-dossier")
                        .path("provider")
                        .path("name")
                        .path("en")
                        .asText())
                .isEqualTo("Integration platforms of the provinces (Ha Noi)");
    }

    @Test
    void eachAgencySeesTheOperationsOfItsOwnAgreement() {
        assertThat(operations("expired")).isEmpty();
        assertThat(operations("filer")).containsExactly("population.lookup", "population.verify");
        assertThat(operations("modest")).containsExactly("population.verify");
        assertThat(operations(RunningHub.TESTER))
                .hasSameSizeAs(hub.application().getBean(Catalogue.class).operations());
    }

    private List<String> operations(String agency) {
        return get(agency, "/api/services").json().path("operations").findValuesAsText("operation");
    }

    @Test
    void everyAddressOfEveryEntryIsAnswered() {
        for (JsonNode entry : get("government-office", "/api/services").json().path("operations")) {
            String operation = entry.path("operation").asText();
            JsonNode openApi =
                    get("government-office", entry.path("openapi").asText()).json();
            assertThat(openApi.path("paths").path(entry.path("rest").asText()).path("post"))
                    .as(operation)
                    .isNotEmpty();
            HubAnswer wsdl = get("government-office", entry.path("wsdl").asText());
            assertThat(wsdl.status()).as(operation).isEqualTo(200);
            assertThat(wsdl.text()).contains("definitions");
            HubAnswer called = hub.request(entry.path("rest").asText())
                    .header("Hub-Key", hub.keyOf("government-office"))
                    .header("Content-Type", "application/json")
                    .purpose(entry.path("purposes").path(0).path("purpose").asText())
                    .body("{\"neither\": \"known\"}")
                    .send();
            assertThat(called.outcome())
                    .as("what is found there of " + operation)
                    .isEqualTo("HUB-400-SCHEMA");
        }
    }

    @Test
    void theListIsAsTheOpenApiDocumentSays() {
        JsonNode document = hub.request("/openapi.json").get().json();
        ObjectNode schema =
                (ObjectNode) document.at("/paths/~1api~1services/get/responses/200/content/application~1json/schema");
        schema.set("components", document.path("components"));
        Schema described = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012(), registry -> {})
                .getSchema(schema);

        for (String agency : new String[] {RunningHub.TESTER, "government-office", "modest"}) {
            assertThat(described.validate(get(agency, "/api/services").json()))
                    .as(agency)
                    .isEmpty();
        }
    }

    @Test
    void anOperationOfAPausedSystemIsListedAsSuch() {
        PauseWatch watch = hub.application().getBean(PauseWatch.class);
        hub.hubDatabase()
                .update("insert into connector_pause (connector, until_at, reason, paused_by)"
                        + " values ('evn', now() + interval '1 hour', 'Maintenance', 'a test')");
        try {
            await().atMost(SOON).until(() -> watch.isPaused("evn"));

            JsonNode unavailable =
                    entry("government-office", "evn.find-customer").path("unavailable");

            assertThat(unavailable.path("code").asText()).isEqualTo("HUB-503-PAUSED");
            assertThat(unavailable.path("message").path("vi").asText()).isNotEmpty();
            assertThat(unavailable.path("detail").asText()).startsWith("until ").endsWith(": Maintenance");
        } finally {
            hub.hubDatabase().update("delete from connector_pause");
            await().atMost(SOON).until(() -> !watch.isPaused("evn"));
        }
        assertThat(entry("government-office", "evn.find-customer").has("unavailable"))
                .isFalse();
    }

    @Test
    void theAddressesOfAnEntryAreThereAndShowNoMoreThanItMayCall() {
        JsonNode entry = entry("government-office", "evn.find-customer");

        JsonNode openApi =
                get("government-office", entry.path("openapi").asText()).json();
        assertThat(openApi.path("paths").properties())
                .extracting(path -> path.getKey())
                .containsExactly(entry.path("rest").asText());
        assertThat(get("government-office", entry.path("wsdl").asText()).text()).contains("findCustomer");
        JsonNode all = get("government-office", "/api/services/openapi.json").json();
        List<String> listed = get("government-office", "/api/services")
                .json()
                .path("operations")
                .findValuesAsText("rest");
        assertThat(all.path("paths").properties())
                .extracting(path -> path.getKey())
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/services/agribank.find-account-holder/openapi.json, HUB-403-OPERATION",
        "/api/services/nobody.knows/openapi.json, HUB-404-OPERATION",
        "/api/services/%20/openapi.json, HUB-404-OPERATION",
        "/api/services/else, HUB-404-OPERATION"
    })
    void whatItMayNotCallOrDoesNotExistIsRefusedAndRecorded(String path, String code) {
        HubAnswer refused = get("evn", path);

        assertThat(refused.outcome()).isEqualTo(code);
        assertThat(hub.log().of(refused.exchangeId()))
                .containsEntry("operation", "hub.services")
                .containsEntry("agency", "evn")
                .containsEntry("fault_code", code);
    }

    @Test
    void whoeverAsksForTheListIsRecordedWithWhatLeft() {
        HubAnswer answer = hub.request("/api/services?whatever=1")
                .header("Hub-Key", hub.keyOf("evn"))
                .header("Hub-Officer", "cb-031")
                .get();

        assertThat(answer.outcome()).isEqualTo("FOUND");
        Map<String, Object> record = hub.log().of(answer.exchangeId());
        assertThat(record)
                .containsEntry("operation", "hub.services")
                .containsEntry("agency", "evn")
                .containsEntry("officer", "cb-031")
                .containsEntry("protocol_in", "REST")
                .containsEntry("verdict", "FOUND");
        assertThat(record.get("fields_left")).asInstanceOf(LIST).contains("validTo", "operations");
        assertThat(record.get("answer_digest")).isNotNull();
    }

    @Test
    void withoutAKeyOrWithAnUnknownOneNothingIsShownAndThatIsRecorded() {
        for (String key : new String[] {null, "hk_nobody"}) {
            HubAnswer refused =
                    hub.request("/api/services").header("Hub-Key", key).get();

            assertThat(refused.outcome()).isEqualTo("HUB-401-KEY");
            assertThat(hub.log().of(refused.exchangeId()))
                    .containsEntry("operation", "hub.services")
                    .containsEntry("agency", null)
                    .containsEntry("fault_code", "HUB-401-KEY");
        }
    }

    @Test
    void anAgreementThatHasEndedShowsNothing() {
        HubAnswer refused = get("expired", "/api/services");

        assertThat(refused.outcome()).isEqualTo("HUB-403-VALIDITY");
        assertThat(hub.log().of(refused.exchangeId())).containsEntry("agency", "expired");
        assertThat(get("nobody-agreed", "/api/services").outcome()).isEqualTo("HUB-403-AGREEMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "HEAD"})
    void itIsAskedForWithGetAlone(String method) {
        HubAnswer refused = hub.request("/api/services")
                .header("Hub-Key", hub.keyOf("evn"))
                .method(method)
                .body(new byte[0])
                .send();

        assertThat(refused.status()).isEqualTo(405);
        assertThat(hub.log().of(refused.exchangeId()))
                .containsEntry("operation", "hub.services")
                .containsEntry("fault_code", "HUB-405-METHOD");
    }

    @Test
    void aHeaderThatIsNotAcceptableElsewhereIsNotHere() {
        assertThat(hub.request("/api/services")
                        .header("Hub-Key", hub.keyOf("evn"))
                        .header("Hub-Officer", "x".repeat(65))
                        .get()
                        .outcome())
                .isEqualTo("HUB-400-HEADER");
    }
}
