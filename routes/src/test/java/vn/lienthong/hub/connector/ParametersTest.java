package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.connector.SystemDescriptor.Tls;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.WrittenFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

class ParametersTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "evn.base-url", "http://localhost:8090",
            "evn.user", "hub",
            "evn.api-key", "s3cret$1\\2",
            "evn.empty", " ");

    private final Parameters parameters = new Parameters(SETTINGS::get);
    private final Problems problems = new Problems();
    private WrittenFile file;

    @BeforeEach
    void writeAFileWithLines(@TempDir Path folder) throws IOException {
        file = WrittenFile.yaml(Files.writeString(
                folder.resolve("connector.yaml"), "system:\n  transport: rest\n  baseUrl: x\n  signIn: {user: x}\n"));
    }

    @Test
    void parametersTakeTheirValuesFromTheSettings() {
        SystemDescriptor resolved = resolve(system("{{evn.base-url}}/v2", basic("{{evn.user}}", "{{evn.api-key}}")));
        assertThat(resolved.baseUrl()).isEqualTo("http://localhost:8090/v2");
        assertThat(resolved.signIn()).isEqualTo(basic("hub", "s3cret$1\\2"));
    }

    @Test
    void allElseStaysAsItIsWritten() {
        SystemDescriptor written = new SystemDescriptor(
                "rest",
                "http://evn.example",
                null,
                null,
                Map.of("X-Channel", "01"),
                Duration.ofMillis(7),
                Duration.ofMillis(8),
                9,
                "xml",
                null,
                null,
                new SystemDescriptor.Files(Duration.ofMinutes(2), 3, Duration.ofHours(4), ".done", "SHA256:abc"),
                new SystemDescriptor.CircuitBreaker(20, 40, Duration.ofSeconds(5)));
        assertThat(resolve(written)).isEqualTo(written);
    }

    @Test
    void everyMissingSettingIsNamedWithItsLineAndTheVariableThatSetsIt() {
        resolve(system("{{gas.base-url}}", basic("{{evn.empty}}", "{{evn.api-key}}")));
        assertThat(problems.found())
                .extracting(Problem::line, Problem::message, Problem::suggestion)
                .containsExactly(
                        tuple(
                                3,
                                "the setting gas.base-url is missing.",
                                "Set it in config/application.yaml, or as GAS_BASE_URL in the environment."),
                        tuple(
                                4,
                                "the setting evn.empty is missing.",
                                "Set it in config/application.yaml, or as EVN_EMPTY in the environment."));
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
        SystemDescriptor resolved = resolve(system(
                "{{evn.base-url}}", new SignIn("api-key", "X-Api-Key", null, "{{evn.api-key}}", null, null, null)));
        assertThat(resolved.toString()).contains("api-key").doesNotContain("s3cret");
    }

    @Test
    void headersTakeTheirValuesFromTheSettingsInTheOrderInWhichTheyAreWritten() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Key", "{{evn.api-key}}");
        headers.put("X-Channel", "{{evn.channel}}-1");
        SystemDescriptor resolved = resolve(new SystemDescriptor(
                "rest", "http://evn.example", null, null, headers, null, null, null, null, null, null, null, null));
        assertThat(resolved.headers())
                .containsExactly(entry("X-Key", "s3cret$1\\2"), entry("X-Channel", "evn.channel-1"));
        assertThat(problems.found())
                .extracting(Problem::message)
                .containsExactly("the setting evn.channel is missing.");
        assertThat(resolved.toString()).contains("X-Key").doesNotContain("s3cret");
    }

    @Test
    void aSystemThatSaysNoLimitsHasModestOnes() {
        assertThat(system("http://evn.example", null))
                .isEqualTo(new SystemDescriptor(
                        "rest",
                        "http://evn.example",
                        null,
                        null,
                        Map.of(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        20,
                        "json",
                        null,
                        null,
                        null,
                        null));
        assertThat(system("file:///x", null).filesOrUsual())
                .isEqualTo(new SystemDescriptor.Files(Duration.ofMinutes(1), 1_000, Duration.ofHours(24), null, null));
    }

    @Test
    void whereTokensAndCertificatesAreIsASettingLikeTheSecretsAndNoneLeaks() {
        SignIn signIn =
                new SignIn("oauth2", null, null, "{{evn.api-key}}", "{{evn.base-url}}/token", "{{evn.user}}", "read");
        Tls tls = new Tls("/{{evn.user}}.p12", "{{evn.api-key}}", "{{evn.user}}", "{{evn.api-key}}");
        SystemDescriptor resolved = resolve(new SystemDescriptor(
                "rest", "http://evn.example", null, signIn, null, null, null, null, null, null, tls, null, null));

        assertThat(resolved.signIn())
                .isEqualTo(
                        new SignIn("oauth2", null, null, "s3cret$1\\2", "http://localhost:8090/token", "hub", "read"));
        assertThat(resolved.tls()).isEqualTo(new Tls("/hub.p12", "s3cret$1\\2", "hub", "s3cret$1\\2"));
        assertThat(resolved.toString() + resolved.signIn() + resolved.tls()).doesNotContain("s3cret", "hub.p12");
    }

    private static SignIn basic(String user, String secret) {
        return new SignIn("basic", null, user, secret, null, null, null);
    }

    private SystemDescriptor resolve(SystemDescriptor system) {
        return parameters.resolve(system, file, problems);
    }

    private static SystemDescriptor system(String baseUrl, SignIn signIn) {
        return new SystemDescriptor(
                "rest", baseUrl, null, signIn, null, null, null, null, null, null, null, null, null);
    }
}
