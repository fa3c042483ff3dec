package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;
import vn.lienthong.hub.wayin.file.DroppedFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Since March 2025 judicial records and driving licences belong to another ministry than before. */
@ExtendWith(RunningHubExtension.class)
class FormerOwnerTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SUCCESSOR = "public-security.find-judicial-record";

    private final RunningHub hub;
    private final LiveConnectors live;

    FormerOwnerTest(RunningHub hub) {
        this.hub = hub;
        this.live = hub.application().getBean(LiveConnectors.class);
    }

    @AfterEach
    void theFoldersAreAsTheyWere() throws IOException {
        for (String connector : new String[] {"evn", "public-security"}) {
            Path original = Path.of("..", "connectors", connector);
            if (!Revision.of(original).equals(Revision.of(hub.connectors().resolve(connector)))) {
                FileSystemUtils.deleteRecursively(hub.connectors().resolve(connector));
                FileSystemUtils.copyRecursively(original, hub.connectors().resolve(connector));
            }
            String revision = Revision.of(original);
            await().atMost(SOON)
                    .until(() -> revision.equals(live.revisions().get(connector)) && refusal(connector) == null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "justice.find-judicial-record, personalNumber, 001085000401, fullName, Phan Quốc Huy",
        "transport.find-driving-licence, licenceNumber, 010150000101, fullName, Đỗ Văn Bình"
    })
    void isAnsweredByItsSuccessorAndRecordedAsItWasCalled(
            String operation, String key, String value, String field, String expected) {
        String former = operation.split("\\.")[0];
        hub.provider(former).resetRequests();
        hub.provider("public-security").resetRequests();

        HubAnswer answer = ask(operation, key, value);

        assertThat(answer.json().path(field).asText()).isEqualTo(expected);
        assertThat(answer.header("Hub-Successor"))
                .isEqualTo("public-security." + operation.split("\\.")[1]);
        assertThat(hub.provider(former).requests()).isEmpty();
        assertThat(hub.provider("public-security").requests()).hasSize(1);
        String revision = hub.application()
                .getBean(Catalogue.class)
                .operation(OperationName.parse("public-security." + operation.split("\\.")[1])
                        .orElseThrow())
                .orElseThrow()
                .key()
                .revision();
        assertThat(hub.log().of(answer.exchangeId()))
                .containsEntry("operation", operation)
                .containsEntry(
                        "served_by", "public-security." + operation.split("\\.")[1] + "@" + revision.substring(0, 32));
    }

    @Test
    void whoeverAsksTheSuccessorItselfIsNotToldOfOne() {
        assertThat(ask(SUCCESSOR, "personalNumber", "001085000401").header("Hub-Successor"))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void overSoapAHeaderBlockSaysWhoAnswered(SoapCall soap) {
        String body = SoapCall.element(
                "justice", "findJudicialRecordRequest", "<personalNumber>001085000401</personalNumber>");

        HubAnswer answer = soap.by(hub, RunningHub.TESTER, "justice", soap.envelope(RunningHub.TESTING, body))
                .send();

        assertThat(answer.text())
                .contains("findJudicialRecordResponse xmlns=\"urn:vn:lienthong:justice:v1\"")
                .containsPattern("Header>.*<hub:Successor [^>]*>" + SUCCESSOR + "</hub:Successor>.*Header>");
        assertThat(answer.header("Hub-Successor")).isEqualTo(SUCCESSOR);
    }

    @Test
    void inAFileTheDetailSaysWhoAnswered() {
        byte[] content = "personalNumber\n001085000401\n".getBytes(StandardCharsets.UTF_8);

        DroppedFile file = new DroppedFile(
                hub,
                RunningHub.TESTER,
                "justice.find-judicial-record",
                content,
                "{\"purpose\": \"%s\"}".formatted(RunningHub.TESTING));

        assertThat(file.rows().get(0).getField("detail")).isEqualTo("answered by " + SUCCESSOR);
    }

    @Test
    void theSuccessorMayBeReplacedWhileTheHubRuns() throws IOException {
        change("public-security", "mapping/find-judicial-record.response.xslt", "@hoTen", "upper-case(@hoTen)");
        String revision = Revision.of(hub.connectors().resolve("public-security"));
        await().atMost(SOON).until(() -> revision.equals(live.revisions().get("public-security")));

        assertThat(ask("justice.find-judicial-record", "personalNumber", "001085000401")
                        .json()
                        .path("fullName")
                        .asText())
                .isEqualTo("PHAN QUỐC HUY");
    }

    @Test
    void aSuccessorThatCanNoLongerAnswerIsRefusedAndWhatWasServedAnswersOn() throws IOException {
        change("public-security", "schema/find-judicial-record.response.json", "\"fullName\"", "\"name\"");
        await().atMost(SOON).until(() -> refusal("public-security") != null);

        assertThat(ask("justice.find-judicial-record", "personalNumber", "001085000401")
                        .outcome())
                .isEqualTo("FOUND");
    }

    @ParameterizedTest
    @CsvSource({
        "validTo: 2025-02-28,   HUB-410-OPERATION, it was offered until 2025-02-28",
        "validFrom: 2999-01-01, HUB-404-EARLY,     it is offered from 2999-01-01 on"
    })
    void outsideOfItsDaysAnOperationSaysWhichTheyAre(String days, String code, String detail) throws IOException {
        change("evn", "connector.yaml", "keepBody: digest", "keepBody: digest\n    " + days);
        String revision = Revision.of(hub.connectors().resolve("evn"));
        await().atMost(SOON).until(() -> revision.equals(live.revisions().get("evn")));
        hub.provider("evn").resetRequests();

        HubAnswer answer = ask("evn.find-customer", "customerCode", "PE01000012345");

        assertThat(answer.outcome()).isEqualTo(code);
        assertThat(answer.json().path("detail").asText()).isEqualTo(detail);
        assertThat(listed("evn.find-customer").path("unavailable").path("code").asText())
                .isEqualTo(code);
        assertThat(listed("evn.find-customer")
                        .path("unavailable")
                        .path("detail")
                        .asText())
                .isEqualTo(detail);
        assertThat(hub.provider("evn").requests()).isEmpty();
    }

    private HubAnswer ask(String operation, String key, String value) {
        return hub.ask(RunningHub.TESTER, operation)
                .purpose(RunningHub.TESTING)
                .with(key, value)
                .send();
    }

    /** What the list of what may be called says of an operation. */
    private JsonNode listed(String operation) {
        return hub.request("/api/services")
                .header("Hub-Key", hub.keyOf(RunningHub.TESTER))
                .get()
                .json()
                .path("operations")
                .valueStream()
                .filter(entry -> entry.path("operation").asText().equals(operation))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(String connector) {
        Refusals.Refusal refusal =
                hub.application().getBean(Refusals.class).all().get(connector);
        return refusal == null ? null : refusal.reason();
    }

    private void change(String connector, String file, String before, String after) throws IOException {
        Path path = hub.connectors().resolve(connector).resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
