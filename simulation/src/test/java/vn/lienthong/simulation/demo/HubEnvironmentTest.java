package vn.lienthong.simulation.demo;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.lienthong.simulation.demo.Databases.Access;

import static org.assertj.core.api.Assertions.assertThat;

class HubEnvironmentTest {

    private static final DemoOptions OPTIONS = new DemoOptions(
            true, false, 1_000, 1, 8080, 8081, null, Path.of("home"), Path.of("hub.jar"), Path.of("java"));

    private static final Databases DATABASES = new Databases(
            new Access("jdbc:population", "owner", "secret of the owner"),
            "secret of the reader",
            new Access("jdbc:hub", "hub_owner", "secret of the hub"));

    @Test
    void theHubReadsThePopulationWithAnAccountThatCanOnlyRead() {
        assertThat(environment())
                .containsEntry("HUB_POPULATION_URL", "jdbc:population")
                .containsEntry("HUB_POPULATION_USER", "hub_reader")
                .containsEntry("HUB_POPULATION_PASSWORD", "secret of the reader")
                .containsEntry("HUB_DATABASE_USER", "hub_owner")
                .doesNotContainValue("secret of the owner");
    }

    @Test
    void theMasterKeyHas32BytesAndIsNewEachTime() {
        String key = environment().get("HUB_MASTER_KEY");
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(environment().get("HUB_MASTER_KEY")).isNotEqualTo(key);
    }

    @Test
    void theHubKnowsWhoseChildItIs() {
        assertThat(environment())
                .containsEntry(
                        "HUB_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void aParameterOfAConnectorIsAVariable() {
        assertThat(Providers.variable("evn.base-url")).isEqualTo("EVN_BASE_URL");
        assertThat(Providers.variable("social-insurance.api-key")).isEqualTo("SOCIAL_INSURANCE_API_KEY");
        assertThat(environment()).containsEntry("EVN_API_KEY", "random");
    }

    @Test
    void noSecretIsShownByAccident() {
        HubProgram program =
                HubProgram.readyEarly(Path.of("java"), Path.of("hub.jar"), Path.of("."), environment(), Path.of("log"));
        assertThat(program.toString() + DATABASES + DATABASES.hub()).doesNotContain("secret");
    }

    @Test
    void anotherHubConfiguredAroundTheDemoIsNotTouched() {
        HubProgram program =
                HubProgram.readyEarly(Path.of("java"), Path.of("hub.jar"), Path.of("."), Map.of(), Path.of("log"));
        assertThat(program.command("run").environment().keySet()).noneMatch(name -> name.startsWith("HUB_"));
    }

    private static Map<String, String> environment() {
        Providers providers = new Providers(Map.of("EVN_API_KEY", "random"), 1);
        return HubEnvironment.of(OPTIONS, DATABASES, providers, Path.of("files"));
    }
}
