package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.connector.trial.MappingTrial;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.SoapCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A folder whose mapping would hold the hub is refused while it runs, and what was served before answers on. */
@ExtendWith(RunningHubExtension.class)
class MappingTriedBeforeItIsServedTest {
    private static final Logger LOG = LoggerFactory.getLogger(MappingTriedBeforeItIsServedTest.class);
    private static final Path ORIGINAL = Path.of("..", "connectors", "social-insurance");
    private static final String MAPPING = "mapping/find-participant.response.xslt";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningHub hub;
    private final LiveConnectors live;
    private final Path folder;

    MappingTriedBeforeItIsServedTest(RunningHub hub) {
        this.hub = hub;
        this.live = hub.application().getBean(LiveConnectors.class);
        this.folder = hub.connectors().resolve("social-insurance");
    }

    @AfterEach
    void theFolderIsAsItWas() throws IOException {
        Files.copy(
                Path.of("..", "connectors", "evn", "README.md"),
                hub.connectors().resolve("evn/README.md"),
                StandardCopyOption.REPLACE_EXISTING);
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(ORIGINAL, folder);
        String revision = Revision.of(ORIGINAL);
        await().atMost(SOON)
                .until(() -> revision.equals(live.revisions().get("social-insurance")) && refusal() == null);
    }

    @Test
    void aStylesheetThatNeverEndsWhenItIsCompiledIsRefusedAndTheHubStaysAsItWas() throws IOException {
        String text = Files.readString(folder.resolve(MAPPING));
        Files.writeString(folder.resolve(MAPPING), text.replace("</xsl:stylesheet>", """
                <xsl:variable name="all" static="yes"
                    select="count(for $i in 1 to 1000000000, $j in 1 to 1000000000 return $i[. mod 7 = 8])"/>
                </xsl:stylesheet>"""));

        theTableOfAnotherConnectorIsTakenMeanwhile();
        assertThat(refusal()).isNull();
        await().atMost(SOON).until(() -> refusal() != null);

        assertThat(refusal()).contains(MAPPING, "has not ended after 5 seconds");
        assertThat(live.revisions()).containsEntry("social-insurance", Revision.of(ORIGINAL));
        assertThat(participant().text()).contains("0100000103");
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads of the hub that compile")
                .noneMatch(thread -> thread.getName().equals("mapping") && thread.getState() == Thread.State.RUNNABLE);
    }

    private void theTableOfAnotherConnectorIsTakenMeanwhile() throws IOException {
        Path evn = hub.connectors().resolve("evn");
        Files.writeString(evn.resolve("README.md"), "More.\n", StandardOpenOption.APPEND);
        String revision = Revision.of(evn);
        await().atMost(MappingTrial.TIME_LIMIT.minusSeconds(1))
                .until(() -> revision.equals(live.revisions().get("evn")));
    }

    @Test
    void aGoodFolderIsTriedAndServed() throws IOException {
        Files.writeString(folder.resolve("README.md"), "More.\n", StandardOpenOption.APPEND);
        String revision = Revision.of(folder);
        long began = System.nanoTime();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> revision.equals(live.revisions().get("social-insurance")));
        LOG.info(
                "Tried and served after {} ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertThat(participant().text()).contains("0100000103");
    }

    private HubAnswer participant() {
        String body = SoapCall.element(
                "social-insurance",
                "findParticipantRequest",
                "<personalNumber>001090000103</personalNumber><dateOfBirth>1990-05</dateOfBirth>");
        return SoapCall.SOAP_11
                .by(hub, RunningHub.TESTER, "social-insurance", SoapCall.SOAP_11.envelope(RunningHub.TESTING, body))
                .send();
    }

    private String refusal() {
        Refusals.Refusal refusal =
                hub.application().getBean(Refusals.class).all().get("social-insurance");
        return refusal == null ? null : refusal.reason();
    }
}
