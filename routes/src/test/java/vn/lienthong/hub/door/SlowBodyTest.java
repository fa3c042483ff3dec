package vn.lienthong.hub.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(RunningHubExtension.class)
class SlowBodyTest {
    private static final int LONGER_THAN_ALLOWED_SECONDS = 20;

    private final RunningHub hub;

    SlowBodyTest(RunningHub hub) {
        this.hub = hub;
    }

    /** Each byte comes soon enough for the container, which would wait for the last one for ever. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aBodyThatComesAByteAtATimeIsCutOffAndRecorded() throws Exception {
        Map<String, Integer> before = hub.log().byOutcome();
        try (Socket socket = new Socket("127.0.0.1", hub.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/population/v1/verify HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1000\r\nHub-Key: " + hub.keyOf("evn") + "\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            // Meanwhile, so that the answer is read as soon as it is there.
            Thread dribbling = new Thread(() -> dribble(out), "dribbling");
            dribbling.setDaemon(true);
            dribbling.start();

            assertThat(firstLine(socket.getInputStream())).contains(" 408");
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(hub.log().byOutcome().getOrDefault("HUB-408-BODY", 0))
                        .isEqualTo(before.getOrDefault("HUB-408-BODY", 0) + 1));
    }

    private static void dribble(OutputStream out) {
        try {
            for (int second = 0; second < LONGER_THAN_ALLOWED_SECONDS; second++) {
                out.write(' ');
                out.flush();
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException | InterruptedException cutOff) {
            // That is what is wanted.
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter >= 0 && letter != '\r'; letter = in.read()) {
            line.append((char) letter);
        }
        return line.toString();
    }
}
