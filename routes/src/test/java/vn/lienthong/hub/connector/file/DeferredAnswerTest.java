package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An answer that comes later, in a file: who gets it, what is recorded, and what a file cannot do. */
@ExtendWith(RunningHubExtension.class)
class DeferredAnswerTest {
    private static final String HEADER =
            "ma_yc;kq;so_dinh_danh;so_the;ho_ten;ma_cdcs;ten_cdcs;ngay_gia_nhap;tinh_trang\n";
    /** Of somebody whom no example asks about, so that the simulated register never answers. */
    private static final String UNANSWERED = "001190000779";

    private final RunningHub hub;

    DeferredAnswerTest(RunningHub hub) {
        this.hub = hub;
    }

    private String promised(String agency, String purpose, String number) {
        HubAnswer receipt = hub.ask(agency, "unions.find-member")
                .purpose(purpose)
                .with("personalNumber", number)
                .with("fullName", "Đỗ Thành Công")
                .send();
        assertThat(receipt.status()).isEqualTo(202);
        assertThat(receipt.json().path("exchangeId").asText()).isEqualTo(receipt.exchangeId());
        assertThat(receipt.json().path("answerExpectedBy").asText()).isNotEmpty();
        return receipt.exchangeId();
    }

    private HubAnswer fetch(String agency, String exchange) {
        return hub.request("/api/exchanges/" + exchange)
                .header("Hub-Key", hub.keyOf(agency))
                .get();
    }

    private HubAnswer answerOf(String agency, String exchange) {
        return await().atMost(20, TimeUnit.SECONDS).until(() -> fetch(agency, exchange), got -> got.status() != 202);
    }

    private Map<String, Object> row(String exchange) {
        return hub.hubDatabase()
                .queryForMap("select * from deferred_exchange where exchange_id = ?", UUID.fromString(exchange));
    }

    private List<String> recorded(String exchange) {
        return hub.hubDatabase()
                .queryForList(
                        "select kind || ' ' || coalesce(verdict, fault_code, outcome) from exchange_record"
                                + " where exchange_id = ? order by recorded_at, kind desc",
                        String.class,
                        UUID.fromString(exchange));
    }

    /** Asks about somebody of whom the register says nothing, until the request is sent. */
    private String unanswered() {
        String exchange = promised(RunningHub.TESTER, RunningHub.TESTING, UNANSWERED);
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> row(exchange).get("state").equals("SENT"));
        return exchange;
    }

    private void putAnswer(String name, byte[] content) throws IOException {
        Path answers = hub.partnerFolder("unions").resolve("answers");
        Files.write(answers.resolve("." + name), content);
        Files.move(answers.resolve("." + name), answers.resolve(name));
    }

    private void putAnswer(String name, String rows) throws IOException {
        putAnswer(name, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private void awaitPutAway(String folder, String name) {
        await().atMost(20, TimeUnit.SECONDS).until(() -> {
            Path away = hub.partnerFolder("unions").resolve("answers").resolve(folder);
            if (!Files.isDirectory(away)) {
                return false;
            }
            try (Stream<Path> files = Files.list(away)) {
                return files.anyMatch(file -> file.getFileName().toString().endsWith(name));
            }
        });
    }

    @Test
    void whoAskedGetsAReceiptAndThenTheAnswerUnderTheAgreementAndBothAreRecorded() {
        String exchange = promised("labour", "benefit-review", "001085000431");

        HubAnswer answer = answerOf("labour", exchange);

        assertThat(answer.outcome()).isEqualTo("FOUND");
        assertThat(answer.json().path("memberCard").asText()).isEqualTo("TV-000431");
        assertThat(answer.json().has("joined")).as("a field that is not agreed").isFalse();
        assertThat(recorded(exchange)).containsExactly("OUTCOME DEFERRED", "LATE FOUND");
        assertThat(hub.log().of(answer.exchangeId()))
                .as("who came for it is an exchange of its own")
                .containsEntry("operation", "unions.find-member")
                .containsEntry("purpose", "benefit-review")
                .containsEntry("verdict", "FOUND");
    }

    @Test
    void aListThatDoesNotSayWhoseItIsIsRecordedUnderWhomItsQuestionIsAbout() {
        HubAnswer receipt = hub.ask("vietcombank", "state-bank.list-loans")
                .purpose("credit-scoring")
                .with("personalNumber", "001085000431")
                .send();

        assertThat(hub.log().of(receipt.exchangeId()))
                .containsEntry("outcome", "DEFERRED")
                .containsEntry("subject_kinds", List.of("personal-number"));
        assertThat(answerOf("vietcombank", receipt.exchangeId()).json().path("loans"))
                .hasSize(2);
    }

    @Test
    void aCallerOverSoapGetsTheReceiptAndTheAnswerInXml() {
        String promise = soap(
                "/soap/unions/v1",
                SoapCall.element(
                        "unions",
                        "findMemberRequest",
                        "<personalNumber>001085000431</personalNumber><fullName>Đỗ Thành Công</fullName>"));
        assertThat(promise).contains("receipt", "answerExpectedBy");
        String exchange = promise.replaceAll("(?s).*exchangeId>([^<]+)<.*", "$1");

        String answer = await().atMost(20, TimeUnit.SECONDS)
                .until(() -> soap("/soap/exchanges/" + exchange, "<fetch/>"), got -> !got.contains("answerExpectedBy"));

        assertThat(answer).contains("findMemberResponse", "TV-000431");
    }

    private String soap(String path, String body) {
        return hub.request(path)
                .header("Hub-Key", hub.keyOf(RunningHub.TESTER))
                .header("Content-Type", SoapCall.SOAP_11.contentType())
                .body(SoapCall.SOAP_11.envelope(RunningHub.TESTING, body))
                .send()
                .text();
    }

    @Test
    void nobodyElseGetsItAndNobodyLearnsThatItIsThere() {
        String exchange = promised(RunningHub.TESTER, RunningHub.TESTING, "001085000431");
        answerOf(RunningHub.TESTER, exchange);

        assertThat(fetch("labour", exchange).outcome()).isEqualTo("HUB-404-EXCHANGE");
        assertThat(fetch("labour", UUID.randomUUID().toString()).outcome()).isEqualTo("HUB-404-EXCHANGE");
        assertThat(hub.request("/api/exchanges/" + exchange).get().outcome()).startsWith("HUB-401");
        assertThat(hub.request("/api/exchanges/" + exchange)
                        .header("Hub-Key", hub.keyOf(RunningHub.TESTER))
                        .with("x", "y")
                        .send()
                        .outcome())
                .as("by POST")
                .isEqualTo("HUB-405-METHOD");
    }

    @Test
    void whatIsKeptIsEncryptedAndNamesOfFilesSayNothing() {
        String exchange = promised(RunningHub.TESTER, RunningHub.TESTING, "001085000431");
        assertThat(bytes(row(exchange).get("sealed_request"))).doesNotContain("001085000431");

        answerOf(RunningHub.TESTER, exchange);

        Map<String, Object> row = row(exchange);
        assertThat(row.get("sealed_request")).isNull();
        assertThat(bytes(row.get("sealed_answer"))).isNotEmpty().doesNotContain("001085000431", "TV-000431");
        assertThat(row.get("file_name").toString()).matches("find-member-\\d{14}-[0-9A-Z]{16}\\.csv");
    }

    private static String bytes(Object column) {
        return column == null ? "" : new String((byte[]) column, StandardCharsets.ISO_8859_1);
    }

    @Test
    void anAnswerCountsOnceAndRowsOfNobodyChangeNothing() throws IOException {
        String exchange = unanswered();
        String key = row(exchange).get("request_key").toString();

        putAnswer(
                "find-member-late-1.csv",
                "ZZZZZZZZZZZZZZZZ;1;001085000431;TV-1;Ai Đó;;;;SH\nnot a key;1\n" + key
                        + ";1;001190000779;TV-2;Ai Đó;;;;SH\n");
        assertThat(answerOf(RunningHub.TESTER, exchange)
                        .json()
                        .path("memberCard")
                        .asText())
                .isEqualTo("TV-2");

        putAnswer("find-member-late-2.csv", key + ";1;001190000779;TV-3;Ai Đó;;;;SH\n");
        awaitPutAway(".done", "find-member-late-2.csv");
        assertThat(fetch(RunningHub.TESTER, exchange).json().path("memberCard").asText())
                .isEqualTo("TV-2");
        assertThat(recorded(exchange)).containsExactly("OUTCOME DEFERRED", "LATE FOUND");
    }

    @Test
    void anAnswerOfAnotherOperationIsNone() throws IOException {
        String exchange = unanswered();
        String key = row(exchange).get("request_key").toString();

        putAnswer(
                "list-members-wrong.csv",
                ("ma_yc;kq;so_the;ho_ten;ngay_gia_nhap;tinh_trang\n" + key + ";1;TV-9;Ai Đó;;SH\n")
                        .getBytes(StandardCharsets.UTF_8));
        awaitPutAway(".done", "list-members-wrong.csv");

        assertThat(fetch(RunningHub.TESTER, exchange).status()).isEqualTo(202);
    }

    @Test
    void aFileThatIsNoTextIsPutAsideAndNothingOfItIsBelieved() throws IOException {
        String exchange = unanswered();
        byte[] content = (HEADER + row(exchange).get("request_key") + ";1;001190000779;TV-2;Nguy\u00ea;;;;SH\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        putAnswer("find-member-latin.csv", content);

        awaitPutAway(".unreadable", "find-member-latin.csv");
        assertThat(fetch(RunningHub.TESTER, exchange).status()).isEqualTo(202);
    }

    @Test
    void aPromiseEndsWithItsDeadlineAndThatIsRecordedToo() {
        String exchange = unanswered();
        hub.hubDatabase()
                .update(
                        "update deferred_exchange set answer_by = now() - interval '1 second' where exchange_id = ?",
                        UUID.fromString(exchange));

        assertThat(answerOf(RunningHub.TESTER, exchange).outcome()).isEqualTo("HUB-504-PROVIDER");
        assertThat(recorded(exchange)).containsExactly("OUTCOME DEFERRED", "LATE HUB-504-PROVIDER");
    }

    @Test
    void aRequestWithoutARecordIsNeverSent() {
        String exchange = unanswered();
        UUID unrecorded = UUID.randomUUID();
        hub.hubDatabase().update("""
                insert into deferred_exchange select ?, 'KEYOFTHEUNRECORD', connector, operation, revision, agency,
                  credential, protocol, purpose, officer, request_id, fields, 'WAITING', null, null, ''::bytea, null, null,
                  null, promised_at, answer_by, null
                from deferred_exchange where exchange_id = ?""", unrecorded, UUID.fromString(exchange));

        unanswered();

        assertThat(row(unrecorded.toString()).get("state")).isEqualTo("WAITING");
        hub.hubDatabase().update("delete from deferred_exchange where exchange_id = ?", unrecorded);
    }

    @Test
    void aFileThatSomebodyBeganAndDidNotWriteIsWrittenUnderTheSameName() {
        String exchange = unanswered();
        byte[] sealed = hub.application()
                .getBean(SealedRows.class)
                .sealRequest(
                        UUID.fromString(exchange),
                        JsonNodeFactory.instance.objectNode().put("personalNumber", "001190000780"));
        hub.hubDatabase()
                .update(
                        "update deferred_exchange set state = 'SENDING', sealed_request = ?, file_name = ?,"
                                + " sending_at = now() - interval '2 minutes' where exchange_id = ?",
                        sealed,
                        "find-member-begun.csv",
                        UUID.fromString(exchange));

        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> row(exchange).get("state").equals("SENT"));
        assertThat(row(exchange).get("file_name")).isEqualTo("find-member-begun.csv");
    }

    @Test
    void anAnswerIsNotKeptForEver() {
        String exchange = promised(RunningHub.TESTER, RunningHub.TESTING, "001085000431");
        answerOf(RunningHub.TESTER, exchange);
        hub.hubDatabase()
                .update(
                        "update deferred_exchange set closed_at = now() - interval '8 days' where exchange_id = ?",
                        UUID.fromString(exchange));

        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> fetch(RunningHub.TESTER, exchange).outcome().equals("HUB-404-EXCHANGE"));
    }
}
