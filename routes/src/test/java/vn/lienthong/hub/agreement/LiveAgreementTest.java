package vn.lienthong.hub.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of the files of agreements is what the hub goes by, while it runs. */
@ExtendWith(RunningHubExtension.class)
class LiveAgreementTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String AGENCY = "live-agency";
    private static final String AGREEMENT = """
            agency: live-agency
            name: {vi: Đơn vị mới, en: A new agency}
            validFrom: 2020-01-01
            validTo: 2099-12-31
            grants:
              - operation: evn.find-customer
                purposes: [testing]
                fields: [verdict, status]
            """;

    private final RunningHub hub;
    private final Path file;

    LiveAgreementTest(RunningHub hub) {
        this.hub = hub;
        this.file = hub.connectors().resolveSibling("config/agreements").resolve(AGENCY + ".yaml");
    }

    @AfterEach
    void thereIsNoSuchAgreement() throws IOException {
        Files.deleteIfExists(file);
        await().atMost(SOON).untilAsserted(() -> assertThat(outcome()).isEqualTo("HUB-403-AGREEMENT"));
    }

    @Test
    void anAgreementThatAppearsHoldsAndOneThatGoesDoesNot() throws IOException {
        assertThat(outcome()).isEqualTo("HUB-403-AGREEMENT");
        Files.writeString(file, AGREEMENT);
        await().atMost(SOON).untilAsserted(() -> assertThat(outcome()).isEqualTo("FOUND"));
        Files.delete(file);
        await().atMost(SOON).untilAsserted(() -> assertThat(outcome()).isEqualTo("HUB-403-AGREEMENT"));
    }

    @Test
    void oneThatNamesAFieldThatIsNotThereChangesNothing() throws IOException {
        Files.writeString(file, AGREEMENT);
        await().atMost(SOON).untilAsserted(() -> assertThat(outcome()).isEqualTo("FOUND"));
        Files.writeString(file, AGREEMENT.replace("[testing]", "[another]").replace("status", "stature"));
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("FOUND"));
        Files.writeString(file, AGREEMENT.replace("[testing]", "[another]"));
        await().atMost(SOON).untilAsserted(() -> assertThat(outcome()).isEqualTo("HUB-403-PURPOSE"));
    }

    private String outcome() {
        return hub.ask(AGENCY, "evn.find-customer")
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send()
                .outcome();
    }
}
