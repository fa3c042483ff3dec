package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/** How the hub gets access tokens and shows them, to a real web server. */
class TokenSignInTest {
    private static final String SECRET = "s3cret & ?";
    private static final String TOKEN = "a-token.of_the~system";

    private final WireMockServer server = new WireMockServer(
            wireMockConfig().bindAddress("127.0.0.1").dynamicPort().containerThreads(64));

    @TempDir
    private Path folder;

    private SomeSystem system;

    @BeforeEach
    void startASystemThatTrustsItsTokens() {
        server.start();
        system = systemWithTokensFrom(server.baseUrl() + "/token");
        server.stubFor(any(urlEqualTo("/accounts")).willReturn(unauthorized()));
        server.stubFor(post("/accounts")
                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                .withRequestBody(equalTo("{\"account\":\"1\"}"))
                .willReturn(okJson("{}")));
    }

    @AfterEach
    void stop() throws IOException {
        system.close();
        server.stop();
    }

    private SomeSystem systemWithTokensFrom(String address) {
        return SomeSystem.at(
                server.baseUrl(), new SignIn("oauth2", null, null, SECRET, address, "the hub", "a b"), null, folder);
    }

    private void tokens(ResponseDefinitionBuilder answer) {
        server.stubFor(post("/token").willReturn(answer));
    }

    private static ResponseDefinitionBuilder token(String token, int seconds) {
        return okJson(
                "{\"access_token\":\"%s\",\"token_type\":\"bearer\",\"expires_in\":%d}".formatted(token, seconds));
    }

    @Test
    void theHubAsksForATokenAsTheStandardSaysAndShowsItWithEachCall() throws IOException {
        tokens(token(TOKEN, 300));

        assertThat(system.ask("/accounts")).isEqualTo(200);
        assertThat(system.ask("/accounts")).isEqualTo(200);

        server.verify(
                2,
                postRequestedFor(urlEqualTo("/accounts"))
                        .withHeader("X-Channel", equalTo("01"))
                        .withHeader("X-Form", equalTo("2")));
        server.verify(
                1,
                postRequestedFor(urlEqualTo("/token"))
                        // printf '%s' 'the+hub:s3cret+%26+%3F' | base64
                        .withHeader("Authorization", equalTo("Basic dGhlK2h1YjpzM2NyZXQrJTI2KyUzRg=="))
                        .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
                        .withoutHeader("X-Channel")
                        .withRequestBody(equalTo("grant_type=client_credentials&scope=a+b")));
    }

    @Test
    void manyWhoNeedATokenAtOnceWaitForOne() throws Exception {
        tokens(token(TOKEN, 300).withFixedDelay(300));
        ExecutorService callers = Executors.newFixedThreadPool(30);
        try {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int caller = 0; caller < 30; caller++) {
                statuses.add(callers.submit(() -> system.ask("/accounts")));
            }
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            callers.shutdown();
        }
        server.verify(1, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void aTokenIsFetchedAnewWhenItHasExpired() throws Exception {
        tokens(token(TOKEN, 1));
        system.ask("/accounts");
        Thread.sleep(1_100);
        assertThat(system.ask("/accounts")).isEqualTo(200);
        server.verify(2, postRequestedFor(urlEqualTo("/token")));
    }

    @Test
    void aTokenThatTheSystemTakesBackIsRenewedAndTheCallIsMadeAgain() throws IOException {
        server.stubFor(post("/token")
                .inScenario("tokens")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(token("taken.back", 300))
                .willSetStateTo("renewed"));
        server.stubFor(post("/token")
                .inScenario("tokens")
                .whenScenarioStateIs("renewed")
                .willReturn(token(TOKEN, 300)));

        assertThat(system.ask("/accounts")).isEqualTo(200);
        server.verify(2, postRequestedFor(urlEqualTo("/accounts")));
    }

    @Test
    void aSystemThatRefusesEveryTokenIsAskedTwiceAndNotForEver() throws IOException {
        tokens(token("of-no-use", 300));

        assertThat(system.ask("/accounts")).isEqualTo(401);
        server.verify(2, postRequestedFor(urlEqualTo("/accounts")));
        server.verify(2, postRequestedFor(urlEqualTo("/token")));
    }

    /** What a token endpoint does wrong, and the fault of a call that needs a token. */
    private record Trouble(String what, FaultCode code, ResponseDefinitionBuilder answer) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Trouble> troubles() {
        FaultCode noSignIn = FaultCode.PROVIDER_SIGN_IN_FAILED;
        return List.of(
                new Trouble("refuses the hub", noSignIn, unauthorized().withBody("{\"error\":\"invalid_client\"}")),
                new Trouble(
                        "sends us elsewhere",
                        noSignIn,
                        aResponse().withStatus(307).withHeader("Location", "/elsewhere")),
                new Trouble("sends nothing", noSignIn, aResponse()),
                new Trouble("sends something else", noSignIn, aResponse().withBody("<html>s3cret</html>")),
                new Trouble("sends a list", noSignIn, okJson("[]")),
                new Trouble("sends no token", noSignIn, okJson("{\"token_type\":\"Bearer\"}")),
                new Trouble("sends a token that writes headers", noSignIn, token("a\\r\\nX-Other: b", 300)),
                new Trouble(
                        "sends a token of another kind",
                        noSignIn,
                        okJson("{\"access_token\":\"abc\",\"token_type\":\"mac\"}")),
                new Trouble(
                        "sends more than a token",
                        FaultCode.PROVIDER_ANSWER_UNREADABLE,
                        token("x".repeat(200_000), 300)),
                new Trouble(
                        "sends junk",
                        FaultCode.PROVIDER_ANSWER_UNREADABLE,
                        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                new Trouble(
                        "does not answer",
                        FaultCode.PROVIDER_TIMED_OUT,
                        token(TOKEN, 300).withFixedDelay(3_000)),
                new Trouble(
                        "answers a byte at a time",
                        FaultCode.PROVIDER_TIMED_OUT,
                        token(TOKEN, 300).withChunkedDribbleDelay(20, 5_000)));
    }

    @ParameterizedTest(name = "a token endpoint that {0}")
    @MethodSource("troubles")
    void isAFaultOfThisCallThatTellsNothing(Trouble trouble) {
        tokens(trouble.answer());
        long start = System.nanoTime();

        HubFault fault = system.faultOf("/accounts");

        assertThat(fault.code()).isEqualTo(trouble.code());
        assertThat(fault.getMessage()).doesNotContain("s3cret", "invalid_client", "html", "127.0.0.1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SomeSystem.RESPONSE_TIMEOUT.multipliedBy(2));
        server.verify(0, postRequestedFor(urlEqualTo("/accounts")));
        server.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void theNextCallTriesAgainWhenTheTroubleIsOver() throws IOException {
        tokens(aResponse().withStatus(503));
        assertThat(system.faultOf("/accounts").code()).isEqualTo(FaultCode.PROVIDER_SIGN_IN_FAILED);

        tokens(token(TOKEN, 300));
        assertThat(system.ask("/accounts")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-", "HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n"})
    void aTokenEndpointThatBabblesOnIsEnded(String beginning) throws IOException {
        try (Babbler babbler = new Babbler(beginning);
                SomeSystem babbling = systemWithTokensFrom(babbler.address())) {
            long start = System.nanoTime();

            assertThat(babbling.faultOf("/accounts").code()).isEqualTo(FaultCode.PROVIDER_TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(SomeSystem.RESPONSE_TIMEOUT.multipliedBy(2));
        }
    }

    @Test
    void aTokenEndpointThatIsDownIsUnreachable() throws IOException {
        try (SomeSystem down = systemWithTokensFrom("http://127.0.0.1:1/token")) {
            assertThat(down.faultOf("/accounts").code()).isEqualTo(FaultCode.PROVIDER_UNREACHABLE);
        }
    }

    @Test
    void theTextOfATokenDoesNotShowIt() {
        assertThat(new AccessToken(TOKEN, 0)).hasToString("AccessToken[]");
    }

    /** Answers whoever comes with a beginning, and then with a letter every tenth of a second. */
    private static final class Babbler implements AutoCloseable {
        private final ServerSocket server;

        Babbler(String beginning) throws IOException {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> {
                try (Socket caller = server.accept();
                        OutputStream answer = caller.getOutputStream()) {
                    answer.write(beginning.getBytes(StandardCharsets.US_ASCII));
                    while (!server.isClosed()) {
                        answer.write('x');
                        answer.flush();
                        Thread.sleep(100);
                    }
                } catch (IOException | InterruptedException e) {
                    // The caller has hung up, which is what it should do.
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/token";
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
