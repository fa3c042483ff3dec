package vn.lienthong.hub.door;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the container refuses by itself is an attempt like any other. */
@ExtendWith(RunningHubExtension.class)
class RefusedByContainerTest {
    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final String CODE = "HUB-400-HTTP";

    private final RunningHub hub;

    RefusedByContainerTest(RunningHub hub) {
        this.hub = hub;
    }

    /** The bytes as they go over the wire; {@code \n} stands for the end of a line, {@code LONG} for 20,000 letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\n\n",
                "POST /api/population/v1/verify\u0001 HTTP/1.1\nHost: hub\n\n",
                "POST /api/population/v1/verify?<script> HTTP/1.1\nHost: hub\n\n",
                "P@ST /api/population/v1/verify HTTP/1.1\nHost: hub\n\n",
                "POST /api/population/v1/verify HTTP/9.9\nHost: hub\n\n",
                "POST /api/population/v1/verify HTTP/1.1\n\n",
                "POST /api/population/v1/verify HTTP/1.1\nHost: hub\nHost: other\n\n",
                "POST /api/population/v1/verify HTTP/1.1\nHost: hub\nContent-Length: 2\nContent-Length: 3\n\n",
                "POST /api/population/v1/verify HTTP/1.1\nHost: hub\nContent-Length: many\n\n",
                "POST /api/population/v1/verify HTTP/1.1\nHost: hub\nTransfer-Encoding: dance\n\n",
                "POST /api/population/v1/verify HTTP/1.1\nHost: hub\nHub-Officer: LONG\n\n",
                "POST /api/LONG HTTP/1.1\nHost: hub\n\n",
                "POST /api/population/v1/%zz HTTP/1.1\nHost: hub\n\n",
                "POST /api/population/v1/..%2fverify HTTP/1.1\nHost: hub\n\n",
                "TRACE /api/population/v1/verify HTTP/1.1\nHost: hub\n\n",
                "\u0016\u0003\u0001 this would be TLS\n\n",
            })
    void isAnsweredInTheHubsFormAndRecorded(String wire) throws Exception {
        Map<String, Integer> before = hub.log().byOutcome();

        String answer = answerTo(wire);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"code\":\"" + CODE + "\"")
                .containsIgnoringCase("hub-exchange-id: ")
                .doesNotContain("<html", "Tomcat", "Exception");
        assertRecordedOnce(before);
    }

    @Test
    void isASoapFaultAtAnAddressOfSoap() throws Exception {
        Map<String, Integer> before = hub.log().byOutcome();

        String answer = answerTo("POST /soap/population/v1 HTTP/1.1\nHost: hub\nContent-Length: many\n\n");

        assertThat(answer).startsWith("HTTP/1.1 ").contains("text/xml", "Fault>", CODE);
        assertRecordedOnce(before);
    }

    private void assertRecordedOnce(Map<String, Integer> before) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(hub.log().byOutcome().getOrDefault(CODE, 0))
                        .isEqualTo(before.getOrDefault(CODE, 0) + 1));
    }

    private String answerTo(String wire) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hub.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream()
                    .write(wire.replace("\n", "\r\n")
                            .replace("LONG", "x".repeat(20_000))
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
