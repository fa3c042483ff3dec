package vn.lienthong.simulation.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessKeysTest {

    @TempDir
    private Path folder;

    private HomeOnDisk home;

    @BeforeEach
    void prepareHome() throws Exception {
        home = HomeOnDisk.in(folder);
    }

    @Test
    void anAgencyThatGetsAnAgreementGetsAKey() throws Exception {
        home.agree("newcomer");
        Files.writeString(folder.resolve("config/agreements/README.md"), "This is no agreement.");
        AccessKeys keys = issue(home.folder());
        assertThat(keys.of("newcomer")).isEqualTo("key-of-newcomer");
        assertThat(keys.byAgency())
                .containsOnlyKeys(
                        "agribank",
                        "education",
                        "evn",
                        "government-office",
                        "justice",
                        "labour",
                        "newcomer",
                        "social-insurance",
                        "viettel");
    }

    @Test
    void anAgencyWithoutAnAgreementHasNone() throws Exception {
        assertThatThrownBy(() -> issue(home.folder()).of("stranger"))
                .isInstanceOf(DemoFailedException.class)
                .hasMessageContaining("stranger");
    }

    @Test
    void aHomeWithoutAgreementsIsNamed() {
        assertThatThrownBy(() -> issue(folder.resolve("connectors")))
                .isInstanceOf(DemoFailedException.class)
                .hasMessageContaining(
                        Path.of("connectors", "config", "agreements").toString());
    }

    private AccessKeys issue(Path homeOfTheHub) throws InterruptedException {
        HubProgram program =
                HubProgram.readyEarly(HomeOnDisk.java(), home.jar(), homeOfTheHub, Map.of(), folder.resolve("hub.log"));
        return Surroundings.await(AccessKeys.issue(program));
    }
}
