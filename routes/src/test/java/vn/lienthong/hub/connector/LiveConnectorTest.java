package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of a connector's folder is what the hub serves, while it runs. */
@ExtendWith(RunningHubExtension.class)
class LiveConnectorTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String TABLE = "mapping/customer-status.codes.csv";

    private final RunningHub hub;
    private final LiveConnectors live;
    private final Path evn;

    @TempDir
    private Path kept;

    LiveConnectorTest(RunningHub hub) {
        this.hub = hub;
        this.live = hub.application().getBean(LiveConnectors.class);
        this.evn = hub.connectors().resolve("evn");
    }

    @AfterEach
    void theFolderIsAsItWas() throws IOException {
        Path original = Path.of("..", "connectors", "evn");
        FileSystemUtils.deleteRecursively(evn);
        FileSystemUtils.copyRecursively(original, evn);
        String revision = Revision.of(original);
        await().atMost(SOON).until(() -> revision.equals(live.revisions().get("evn")) && refusal("evn") == null);
    }

    @Test
    void aChangedMappingIsServedWithoutARestartAndTheRevisionIsRecorded() throws IOException {
        assertThat(status(ask())).isEqualTo("active");
        change(TABLE, "active,1\nsuspended,2", "suspended,1\nactive,2");
        String revision = Revision.of(evn);
        await().atMost(SOON).until(() -> revision.equals(live.revisions().get("evn")));
        HubAnswer answer = ask();
        assertThat(status(answer)).isEqualTo("suspended");
        assertThat(hub.log().of(answer.exchangeId()))
                .extractingByKey("revision")
                .asString()
                .satisfies(recorded -> assertThat(revision).startsWith(recorded.replace("-", "")));
    }

    @Test
    void aBrokenFolderIsRefusedWithItsReasonAndWhatWasServedAnswersOn() throws IOException {
        change("connector.yaml", "interface: v1", "interfaces: v1");
        await().atMost(SOON).until(() -> refusal("evn") != null);
        assertThat(refusal("evn")).contains("connector.yaml", "line", "interfaces");
        assertThat(status(ask())).isEqualTo("active");
    }

    @Test
    void aFolderThatIsMendedIsServedAndItsRefusalForgotten() throws IOException {
        change(TABLE, "active,1\n", "active\n");
        await().atMost(SOON).until(() -> refusal("evn") != null);
        change(TABLE, "active\nsuspended,2", "suspended,1\nactive,2");
        await().atMost(SOON).until(() -> refusal("evn") == null);
        assertThat(status(ask())).isEqualTo("suspended");
    }

    @Test
    void aConnectorThatAgreementsNameStaysWhenItsFolderGoes() throws IOException {
        FileSystemUtils.deleteRecursively(evn);
        await().atMost(SOON).until(() -> refusal("evn") != null);
        assertThat(refusal("evn")).contains("government-office.yaml", "there is no operation 'evn.find-customer'");
        assertThat(status(ask())).isEqualTo("active");
    }

    /** As when a folder is changed back between two looks into it. */
    @Test
    void whatIsServedAlreadyGoesOnWhenItIsFoundAgain() {
        ConnectorReader reader = new ConnectorReader(
                hub.application().getBean(ConnectorRoutes.class).transports(),
                new Parameters(hub.connectorSettings()::get),
                new ObjectMapper());

        live.serve(reader.readOne(evn, live.besides("evn")));

        assertThat(status(ask())).isEqualTo("active");
    }

    @Test
    void aFolderThatAppearsIsServedAndWhenItGoesItsCallersAreToldSo() throws IOException {
        Path next = hub.connectors().resolve("power");
        System.setProperty("power.base-url", hub.connectorSettings().get("evn.base-url"));
        System.setProperty("power.api-key", hub.connectorSettings().get("evn.api-key"));
        try {
            FileSystemUtils.copyRecursively(evn, kept);
            replace(kept.resolve("connector.yaml"), "evn", "power");
            replace(kept.resolve("README.md"), "# evn", "# power");
            FileSystemUtils.copyRecursively(kept, next);
            await().atMost(SOON).until(() -> live.revisions().containsKey("power"));
            assertThat(find("power.find-customer").outcome()).isEqualTo("HUB-403-OPERATION");
            assertThat(hub.request("/soap/power/v1?wsdl").get().text()).contains("urn:vn:lienthong:power:v1");
            FileSystemUtils.deleteRecursively(next);
            await().atMost(SOON).until(() -> !live.revisions().containsKey("power"));
            assertThat(find("power.find-customer").outcome()).isEqualTo("HUB-404-OPERATION");
        } finally {
            FileSystemUtils.deleteRecursively(next);
            System.clearProperty("power.base-url");
            System.clearProperty("power.api-key");
        }
    }

    @Test
    void whatWasReplacedLeavesNothingBehind() throws IOException {
        await().atMost(SOON).until(() -> Leftovers.revisionsOf("evn", hub.camel()) == 1);
        // Whoever asks has an endpoint made.
        ask();
        Leftovers before = Leftovers.in(hub.camel());
        for (int swap = 1; swap <= 3; swap++) {
            Files.writeString(evn.resolve("README.md"), "More.\n", StandardOpenOption.APPEND);
            String revision = Revision.of(evn);
            await().atMost(SOON).until(() -> revision.equals(live.revisions().get("evn")));
        }
        ask();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Leftovers.in(hub.camel())).isEqualTo(before));
    }

    private HubAnswer ask() {
        return find("evn.find-customer");
    }

    private HubAnswer find(String operation) {
        return hub.ask(RunningHub.TESTER, operation)
                .purpose(RunningHub.TESTING)
                .with("customerCode", "PE01000012345")
                .send();
    }

    private static String status(HubAnswer answer) {
        return answer.json().path("status").asText();
    }

    private String refusal(String connector) {
        Refusals.Refusal refusal =
                hub.application().getBean(Refusals.class).all().get(connector);
        return refusal == null ? null : refusal.reason();
    }

    private void change(String file, String before, String after) throws IOException {
        replace(evn.resolve(file), before, after);
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** What there is of routes and what belongs to them. */
    private record Leftovers(int routes, int definitions, int endpoints, Map<String, Integer> managed) {
        static long revisionsOf(String connector, CamelContext camel) {
            return camel.getRoutes().stream()
                    .filter(route -> route.getRouteId().startsWith(connector + "."))
                    .count();
        }

        static Leftovers in(CamelContext camel) {
            return new Leftovers(
                    camel.getRoutesSize(),
                    ((ModelCamelContext) camel).getRouteDefinitions().size(),
                    camel.getEndpoints().size(),
                    Managed.counts());
        }
    }
}
