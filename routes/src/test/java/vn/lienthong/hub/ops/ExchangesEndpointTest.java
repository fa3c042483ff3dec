package vn.lienthong.hub.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators and auditors see of the exchange log over HTTP. */
@ExtendWith(RunningHubExtension.class)
class ExchangesEndpointTest {
    private static final String EXCHANGES = "/ops/v1/exchanges";

    private final RunningHub hub;

    ExchangesEndpointTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubRequest asAuditor(String path) {
        return hub.requestToOperators(path).as(RunningHub.AUDITOR, RunningHub.AUDITOR_PASSWORD);
    }

    private static List<String> ids(HubAnswer answer) {
        List<String> ids = new ArrayList<>();
        answer.json()
                .path("exchanges")
                .forEach(exchange -> ids.add(exchange.path("exchangeId").asText()));
        return ids;
    }

    private String lookUp(String number) {
        return hub.ask(RunningHub.TESTER, "population.lookup")
                .purpose(RunningHub.TESTING)
                .header("Hub-Request-Id", "request of this test")
                .with("personalNumber", number)
                .send()
                .exchangeId();
    }

    private SyntheticPerson adult(int which) {
        return hub.people(people -> people.livingAdults(which + 1)).get(which);
    }

    @Test
    void aPersonIsAskedForInAHeaderAndIsNeitherShownNorLogged() {
        SyntheticPerson person = adult(310);
        String meant = lookUp(person.personalNumber());
        lookUp(adult(311).personalNumber());
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);

        HubAnswer answer = asAuditor(EXCHANGES)
                .header("Hub-Subject", person.personalNumber())
                .get();
        root.detachAppender(logged);

        assertThat(ids(answer)).containsExactly(meant);
        assertThat(answer.text()).doesNotContain(person.personalNumber(), person.fullName());
        assertThat(logged.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining()))
                .doesNotContain(person.personalNumber());
    }

    @Test
    void whoAskedByACancelledNumberIsFoundUnderTheOneThatIsValid() {
        SyntheticPerson cancelled = hub.people(people -> people.superseded());
        SyntheticPerson twice = hub.people(people -> people.supersededTwice());
        String byOne = lookUp(cancelled.personalNumber());
        String byTwo = lookUp(twice.personalNumber());

        assertThat(ids(asAuditor(EXCHANGES)
                        .header("Hub-Subject", currentOf(cancelled.personalNumber()))
                        .get()))
                .contains(byOne);
        assertThat(ids(asAuditor(EXCHANGES)
                        .header("Hub-Subject", currentOf(twice.personalNumber()))
                        .get()))
                .contains(byTwo);
    }

    private String currentOf(String number) {
        SyntheticPerson person = hub.people(people -> people.byNumber(number));
        return person.successorNumber() == null ? number : currentOf(person.successorNumber());
    }

    @Test
    void aNumberInTheAddressIsRefusedSoThatNobodyGetsUsedToIt() {
        HubAnswer answer = asAuditor(EXCHANGES + "?subject=001090000001").get();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("001090000001");
    }

    @Test
    void pagesFollowEachOther() {
        List<String> asked = new ArrayList<>();
        for (int time = 0; time < 5; time++) {
            asked.add(0, lookUp(adult(312).personalNumber()));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            HubAnswer page = asAuditor(EXCHANGES + "?limit=2" + after)
                    .header("Hub-Subject", adult(312).personalNumber())
                    .get();
            seen.addAll(ids(page));
            JsonNode next = page.json().path("next");
            after = next.isTextual() ? "&after=" + next.asText() : null;
        }

        assertThat(seen).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=99999999999",
                "limit=ten",
                "after=junk",
                "from=2026-03-02&to=2026-03-01",
                "from=never",
                "agency=evn&agency=viettel",
                "agnecy=evn",
                "verdict=RIGHT",
                "agency=%00"
            })
    void aQuestionThatCannotBeIsRefusedWithASentence(String question) {
        HubAnswer answer = asAuditor(EXCHANGES + "?" + question).get();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).endsWith(".");
        assertThat(answer.text()).doesNotContain("Exception", "SQL");
    }

    @Test
    void aChangeIsShownStepByStepWithItsTimes() {
        String exchangeId = hub.ask("viettel", "population.update-phone")
                .purpose("subscriber-number-update")
                .with("personalNumber", adult(313).personalNumber())
                .with("fullName", adult(313).fullName())
                .with("dateOfBirth", adult(313).dateOfBirth())
                .with("phone", "0399999902")
                .send()
                .exchangeId();

        JsonNode history = asAuditor(EXCHANGES + "/" + exchangeId).get().json();

        assertThat(history.path("hops").findValuesAsText("hop"))
                .containsExactly("received", "intended", "recorded", "provider", "answered", "recorded");
        List<String> times = history.path("hops").findValuesAsText("at");
        assertThat(times).hasSize(5).isSorted();
        assertThat(history.path("records").findValuesAsText("kind")).containsExactly("INTENT", "OUTCOME");
        assertThat(history.toString()).doesNotContain(adult(313).personalNumber(), "0399999902");
    }

    @Test
    void anExchangeThatIsNotThereIs404AndAnIdThatIsNone400() {
        assertThat(asAuditor(EXCHANGES + "/0198b2c4-8f3a-7c21-9d40-5b7e6a1f0c3d")
                        .get()
                        .status())
                .isEqualTo(404);
        assertThat(asAuditor(EXCHANGES + "/001090000001").get().status()).isEqualTo(400);
    }

    @Test
    void figuresAreShownByWhatIsAsked() {
        lookUp(adult(314).personalNumber());

        JsonNode statistics = asAuditor("/ops/v1/statistics?by=operation").get().json();

        assertThat(statistics.at("/groups/population.lookup/right").asLong()).isPositive();
        assertThat(asAuditor("/ops/v1/statistics?by=person").get().status()).isEqualTo(400);
        assertThat(asAuditor("/ops/v1/statistics?from=2026-03-02&to=2026-03-01")
                        .get()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAuditorSeesTheLogAndNothingElse() {
        assertThat(asAuditor(EXCHANGES).get().status()).isEqualTo(200);
        assertThat(asAuditor("/hawtio/").get().status()).isEqualTo(403);
        assertThat(asAuditor("/jolokia").get().status()).isEqualTo(403);
        assertThat(hub.requestToOperators(EXCHANGES)
                        .as(RunningHub.AUDITOR, RunningHub.OPERATOR_PASSWORD)
                        .get()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobodyElseSeesIt() {
        for (String path :
                List.of(EXCHANGES, EXCHANGES + "/0198b2c4-8f3a-7c21-9d40-5b7e6a1f0c3d", "/ops/v1/statistics")) {
            assertThat(hub.requestToOperators(path).get().status()).as(path).isEqualTo(401);
            assertThat(hub.request(path).get().status()).as(path).isEqualTo(404);
        }
    }
}
