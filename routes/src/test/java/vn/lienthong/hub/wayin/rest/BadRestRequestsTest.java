package vn.lienthong.hub.wayin.rest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(RunningHubExtension.class)
class BadRestRequestsTest {
    private final RunningHub hub;

    BadRestRequestsTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubRequest good() {
        return hub.ask("evn", "population.verify")
                .purpose("contract-holder-check")
                .with("personalNumber", "001090000001")
                .with("fullName", "Nguyễn Văn An");
    }

    /** What is wrong with a request, and the code that says so. */
    private record Defect(String what, String code, Function<HubRequest, HubRequest> spoil) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Defect> defects() {
        return List.of(
                new Defect("the body breaks off", "HUB-400-BODY", request -> request.body("{\"fullName\": \"Ng")),
                new Defect("there is no body", "HUB-400-BODY", request -> request.body("")),
                new Defect("the body is a list", "HUB-400-BODY", request -> request.body("[]")),
                new Defect("there are two bodies", "HUB-400-BODY", request -> request.body("{} {}")),
                new Defect("a field stands there twice", "HUB-400-BODY", request -> request.body("""
                        {"personalNumber": "001090000001", "personalNumber": "001090000002", "sex": "male"}""")),
                new Defect(
                        "the body is no UTF-8",
                        "HUB-400-BODY",
                        request -> request.body("{\"fullName\": \"Hà\"}".getBytes(StandardCharsets.ISO_8859_1))),
                new Defect(
                        "it is nested a thousand levels deep",
                        "HUB-400-BODY",
                        request -> request.body("{\"a\":".repeat(1000) + "1" + "}".repeat(1000))),
                new Defect("a field is unknown", "HUB-400-SCHEMA", request -> request.with("nickname", "An")),
                new Defect("a number is a number", "HUB-400-SCHEMA", request -> request.body("""
                        {"personalNumber": 1090000001, "fullName": "Nguyễn Văn An"}""")),
                new Defect("a name is null", "HUB-400-SCHEMA", request -> request.body("""
                        {"personalNumber": "001090000001", "fullName": null}""")),
                new Defect("nobody is named", "HUB-400-SCHEMA", request -> request.body("{\"sex\": \"male\"}")),
                new Defect("nothing is asked", "HUB-400-SCHEMA", request -> request.body("""
                        {"personalNumber": "001090000001"}""")),
                new Defect("no purpose is stated", "HUB-400-PURPOSE", request -> request.purpose(null)),
                new Defect("the purpose is too long", "HUB-400-HEADER", request -> request.purpose("p".repeat(65))),
                new Defect(
                        "it is another media type",
                        "HUB-415-TYPE",
                        request -> request.header("Content-Type", "text/xml")),
                new Defect(
                        "it is a GET",
                        "HUB-405-METHOD",
                        request -> request.method("GET").body("")),
                new Defect("the purpose is not agreed", "HUB-403-PURPOSE", request -> request.purpose("marketing")),
                new Defect("a field is not agreed", "HUB-403-FIELD", request -> request.with("sex", "male")),
                new Defect("no key is shown", "HUB-401-KEY", request -> request.header("Hub-Key", null)),
                new Defect("the key is unknown", "HUB-401-KEY", request -> request.header("Hub-Key", "evn.guess")),
                new Defect(
                        "the key is far too long",
                        "HUB-401-KEY",
                        request -> request.header("Hub-Key", "k".repeat(5000))),
                new Defect("it is too large", "HUB-413-BODY", request -> request.body("x".repeat(1_048_577))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void isRefusedWithACodeARecordAndWithoutANameOfOurCode(Defect defect) {
        HubAnswer answer = defect.spoil().apply(good()).send();

        assertThat(answer.outcome()).isEqualTo(defect.code());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.status()).isEqualTo(Integer.parseInt(defect.code().substring(4, 7)));
        assertThat(answer.json().path("exchangeId").asText()).isEqualTo(answer.exchangeId());
        assertThat(answer.json().at("/nextStep/vi").asText()).isNotBlank();
        assertThat(answer.json().at("/nextStep/en").asText()).isNotBlank();
        assertThat(answer.text())
                .doesNotContain("Exception", "vn.lienthong", "org.apache", "java.", "select ", "001090000001");
        assertThat(hub.log().of(answer.exchangeId()))
                .containsEntry("outcome", "FAILED")
                .containsEntry("fault_code", defect.code());
    }

    @Test
    void anOperationThatDoesNotExistIsRecordedByItsName() {
        HubAnswer answer = hub.ask("evn", "population.guess")
                .purpose("contract-holder-check")
                .with("personalNumber", "001090000001")
                .send();

        assertThat(answer.outcome()).isEqualTo("HUB-404-OPERATION");
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("operation", "population.guess");
    }

    @Test
    void anAddressThatIsNoOperationIsRecordedWithoutRepeatingIt() {
        for (String path : List.of("/api/", "/api/nguyen-van-an", "/api/a/b/c/d", "/api/A B/v1/c")) {
            HubAnswer answer = hub.request(path.replace(" ", "%20"))
                    .header("Hub-Key", hub.keyOf("evn"))
                    .purpose("contract-holder-check")
                    .send();

            assertThat(answer.outcome()).as(path).isIn("HUB-404-OPERATION", "HUB-400-URL");
            assertThat(hub.log().of(answer.exchangeId())).as(path).containsEntry("operation", null);
        }
    }

    @Test
    void anotherVersionOfTheInterfaceIsAnotherOperation() {
        assertThat(hub.request("/api/population/v2/verify")
                        .header("Hub-Key", hub.keyOf("evn"))
                        .purpose("contract-holder-check")
                        .send()
                        .outcome())
                .isEqualTo("HUB-404-OPERATION");
    }

    @Test
    void anAgencyWithoutAnAgreementIsTurnedAwayByName() {
        HubAnswer answer = hub.ask("nobody", "population.verify")
                .purpose("contract-holder-check")
                .with("personalNumber", "001090000001")
                .with("sex", "male")
                .send();

        assertThat(answer.outcome()).isEqualTo("HUB-403-AGREEMENT");
        assertThat(hub.log().of(answer.exchangeId())).containsEntry("agency", "nobody");
    }

    @Test
    void anAgreementThatHasEndedAllowsNothing() {
        assertThat(hub.ask("expired", "population.verify")
                        .purpose("contract-holder-check")
                        .with("personalNumber", "001090000001")
                        .with("fullName", "Nguyễn Văn An")
                        .send()
                        .outcome())
                .isEqualTo("HUB-403-VALIDITY");
    }

    @Test
    void anOperationThatIsNotInTheAgreementIsDenied() {
        assertThat(hub.ask("evn", "population.lookup")
                        .purpose("contract-holder-check")
                        .with("personalNumber", "001090000001")
                        .send()
                        .outcome())
                .isEqualTo("HUB-403-OPERATION");
    }

    @Test
    void aQuotaThatIsUsedUpIsSaidSo() {
        HubRequest request = hub.ask("modest", "population.verify")
                .purpose("contract-holder-check")
                .with("personalNumber", "001090000001")
                .with("fullName", "Nguyễn Văn An");

        assertThat(List.of(
                        request.send().status(),
                        request.send().status(),
                        request.send().status()))
                .containsExactly(200, 200, 429);
    }

    @Test
    void aKeyThatHasExpiredIsNotAnUnknownOne() {
        Clock longAgo = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
        String key =
                hub.accessKeys(longAgo).issue("evn", Duration.ofDays(1)).key().text();

        assertThat(good().header("Hub-Key", key).send().outcome()).isEqualTo("HUB-401-EXPIRED");
    }

    @Test
    void afterAllThatTheHubStillAnswers() {
        defects().forEach(defect -> defect.spoil().apply(good()).send());

        assertThat(good().send().status()).isEqualTo(200);
        assertThat(hub.request("/readyz").get().status()).isEqualTo(200);
    }
}
