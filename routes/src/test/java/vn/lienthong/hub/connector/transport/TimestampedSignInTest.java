package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.context.TimestampedHash;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TimestampedSignInTest {
    private static final SignIn SIGN_IN = new SignIn("timestamped-hash", null, "hub1", "s3cret", null, null, null);

    @TempDir
    private Path folder;

    @Test
    void theHubSignsTheAddressThatItCallsWithTheTimeOfTheCall() throws IOException {
        WireMockServer server =
                new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        try (SomeSystem system = SomeSystem.at(server.baseUrl(), SIGN_IN, null, folder)) {
            system.ask("/tra-cuu?so=1");

            Request request = server.getAllServeEvents().get(0).getRequest();
            String timestamp = request.getHeader("Timestamp");
            byte[] hash = TimestampedHash.of(
                    "http://localhost:" + server.port() + "/tra-cuu?so=1", "hub1", timestamp, "s3cret");
            String pair = "hub1:" + HexFormat.of().formatHex(hash);
            assertThat(request.getHeader("Authorization"))
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
            assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                    .isCloseTo(Instant.now(), within(Duration.ofMinutes(1).toSeconds(), ChronoUnit.SECONDS));
        } finally {
            server.stop();
        }
    }
}
