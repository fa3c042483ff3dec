package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ParametersTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "evn.base-url", "http://localhost:8090",
            "evn.user", "hub",
            "evn.api-key", "s3cret$1\\2",
            "evn.empty", " ");

    private final Parameters parameters = new Parameters(SETTINGS::get);

    @Test
    void parametersTakeTheirValuesFromTheSettings() {
        SystemDescriptor resolved = parameters.resolve(
                system("{{evn.base-url}}/v2", new SignIn("basic", null, "{{evn.user}}", "{{evn.api-key}}")));
        assertThat(resolved.baseUrl()).isEqualTo("http://localhost:8090/v2");
        assertThat(resolved.signIn()).isEqualTo(new SignIn("basic", null, "hub", "s3cret$1\\2"));
    }

    @Test
    void allElseStaysAsItIsWritten() {
        SystemDescriptor written =
                new SystemDescriptor("rest", "http://evn.example", null, Duration.ofMillis(7), Duration.ofMillis(8), 9);
        assertThat(parameters.resolve(written)).isEqualTo(written);
    }

    @Test
    void aMissingSettingIsNamedWithTheVariableThatSetsIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.resolve(system("{{gas.base-url}}", null)))
                .withMessageContaining("gas.base-url")
                .withMessageContaining("GAS_BASE_URL");
    }

    @Test
    void aSettingThatIsEmptyIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parameters.resolve(system("{{evn.empty}}", null)))
                .withMessageContaining("EVN_EMPTY");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "secret", "{{}}", "{{evn.api-key}} ", "x{{evn.api-key}}", "{{EVN_API_KEY}}", "{evn}"})
    void whatIsNotAParameterAndNothingElseIsNone(String text) {
        assertThat(Parameters.isParameter(text)).isFalse();
    }

    @Test
    void aParameterStandsInDoubleBraces() {
        assertThat(Parameters.isParameter("{{evn.api-key}}")).isTrue();
    }

    @Test
    void theSecretDoesNotLeakIntoTheTextOfTheSystem() {
        SystemDescriptor resolved = parameters.resolve(
                system("{{evn.base-url}}", new SignIn("api-key", "X-Api-Key", null, "{{evn.api-key}}")));
        assertThat(resolved.toString()).contains("api-key").doesNotContain("s3cret");
    }

    @Test
    void aSystemThatSaysNoLimitsHasModestOnes() {
        assertThat(system("http://evn.example", null))
                .isEqualTo(new SystemDescriptor(
                        "rest", "http://evn.example", null, Duration.ofSeconds(1), Duration.ofSeconds(3), 20));
    }

    private static SystemDescriptor system(String baseUrl, SignIn signIn) {
        return new SystemDescriptor("rest", baseUrl, signIn, null, null, null);
    }
}
