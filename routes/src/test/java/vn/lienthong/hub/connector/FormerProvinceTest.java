package vn.lienthong.hub.connector;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A province that was merged into another on 1 July 2025, asked through the hub. */
@ExtendWith(RunningHubExtension.class)
class FormerProvinceTest {
    private final RunningHub hub;

    FormerProvinceTest(RunningHub hub) {
        this.hub = hub;
    }

    private HubAnswer dossierOf(String connector) {
        hub.provider(connector).resetRequests();
        return hub.ask(RunningHub.TESTER, connector + ".find-dossier")
                .purpose(RunningHub.TESTING)
                .with("dossierCode", "P001-250303-0001")
                .send();
    }

    private String unitAsked() {
        return hub.provider("province-ha-noi")
                .requests()
                .get(0)
                .headers()
                .get("X-Ma-Don-Vi")
                .get(0);
    }

    @Test
    void isAnsweredByItsSuccessorAndTheAnswerSaysSo() {
        HubAnswer answer = dossierOf("province-ha-giang");

        assertThat(answer.header("Hub-Successor")).isEqualTo("province-tuyen-quang");
        assertThat(unitAsked()).isEqualTo("P008");
        Map<String, Object> record = hub.log().of(answer.exchangeId());
        assertThat(record).containsEntry("operation", "province-ha-giang.find-dossier");
    }

    @Test
    void oneThatLivesOnAnswersForItself() {
        HubAnswer answer = dossierOf("province-tuyen-quang");

        assertThat(answer.header("Hub-Successor")).isNull();
        assertThat(unitAsked()).isEqualTo("P008");
    }
}
