package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.context.Protocol;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectorReaderTest {
    private ConnectorFolders connectors;

    @BeforeEach
    void copyAConnectorThatIsRight(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("evn");
    }

    @Test
    void theConnectorsOfThisRepositoryCanBeRead() throws IOException {
        for (String name : List.of("justice", "viettel", "social-insurance", "agribank")) {
            connectors.copy(name);
        }
        assertThat(connectors.read())
                .extracting(route -> route.operation().key().name().toString())
                .containsExactly(
                        "agribank.find-account-holder",
                        "evn.find-customer",
                        "justice.find-birth-registration",
                        "justice.find-death-registration",
                        "justice.find-marriage",
                        "justice.find-judicial-record",
                        "social-insurance.find-participant",
                        "viettel.find-subscriber");
    }

    @Test
    void anOperationIsWhatItsFilesSay() throws IOException {
        Operation operation = connectors.read().get(0).operation();
        assertThat(operation.alias()).isEqualTo("evn-customer");
        assertThat(operation.interfaceVersion()).isEqualTo("v1");
        assertThat(operation.subject()).containsExactly("personalNumber");
        assertThat(operation.verification()).isFalse();
        assertThat(operation.request().has("customerCode")).isTrue();
        assertThat(operation.response().has("status")).isTrue();
        assertThat(operation.key().revision()).isEqualTo(Revision.of(connectors.folder("evn")));
    }

    @Test
    void aSystemIsWhatItsDescriptorSays() throws IOException {
        connectors.copy("social-insurance");
        List<ConnectedSystem> systems = systems();
        assertThat(systems).extracting(ConnectedSystem::id).containsExactly("evn", "social-insurance");
        assertThat(systems).extracting(ConnectedSystem::protocol).containsExactly(Protocol.REST, Protocol.SOAP);
        assertThat(systems)
                .extracting(ConnectedSystem::responseTimeout)
                .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @Test
    void theOperationsOfAConnectorShareItsSystemAndSoItsLimits() throws IOException {
        Path evn = connectors.folder("evn");
        for (String file :
                List.of("schema/find-%s.request.json", "schema/find-%s.response.json", "mapping/find-%s.fields.csv")) {
            Files.copy(evn.resolve(file.formatted("customer")), evn.resolve(file.formatted("meter")));
        }
        connectors.change(
                "evn/connector.yaml",
                "operations:",
                "operations:\n  find-meter: {alias: evn-meter, summary: {vi: Tra cứu, en: Look up},"
                        + " call: \"GET /meters/{customerCode}\", sensitivity: internal, keepBody: none}");
        List<ConnectedSystem> systems = systems();
        assertThat(systems).hasSize(2);
        assertThat(systems.get(0)).isSameAs(systems.get(1));
    }

    @Test
    void aFolderWithoutADescriptorIsNoConnector() throws IOException {
        Files.createDirectories(connectors.folder("src").resolve("test"));
        assertThat(connectors.read()).hasSize(1);
    }

    @Test
    void aMissingFolderOfConnectorsIsSaidWithTheWayOut() {
        assertThat(new ConnectorFolders(connectors.folder("nowhere")).problems())
                .singleElement()
                .asString()
                .contains("nowhere: cannot be read. Start the hub in its own folder, or set HUB_HOME.");
    }

    private List<ConnectedSystem> systems() {
        return connectors.read().stream()
                .map(route -> route.operation().system())
                .toList();
    }
}
