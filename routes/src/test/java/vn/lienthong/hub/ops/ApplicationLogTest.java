package vn.lienthong.hub.ops;

import java.util.List;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The application log is read by many, so nothing of a person and no secret may be there, whatever goes wrong. */
@ExtendWith(RunningHubExtension.class)
class ApplicationLogTest {
    private static final String NAME = "Hoàng Kỳ Lạ Thật";
    private static final String NUMBER = "001090000001";

    private final RunningHub hub;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    ApplicationLogTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void listen() {
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        hub.provider("evn").resetStubs();
    }

    private HubRequest verification() {
        return hub.ask("evn", "population.verify")
                .purpose("contract-holder-check")
                .with("personalNumber", NUMBER)
                .with("fullName", NAME);
    }

    @Test
    void holdsNothingOfAPersonAndNoKeyWhenRequestsFail() {
        verification().send();
        verification().with("nickname", NAME).send();
        verification().body("{\"fullName\": \"" + NAME).send();
        verification().header("Hub-Key", "evn." + NUMBER).send();
        hub.request("/api/population/v1/" + NUMBER).send();
        hub.database().stop();
        try {
            verification().send();
        } finally {
            hub.database().start();
        }

        assertThat(text()).doesNotContain(NAME, NUMBER, hub.keyOf("evn"));
        assertThat(text()).as("the failure itself is there").contains("is not recorded and not answered");
    }

    @Test
    void holdsNothingOfWhatAProviderSaid() {
        hub.provider("evn")
                .stubFor(WireMock.any(WireMock.anyUrl())
                        .willReturn(WireMock.aResponse().withStatus(500).withBody("at Dao.java: " + NAME)));

        hub.ask("government-office", "evn.find-customer")
                .purpose("public-service-dossier")
                .with("customerCode", "PE01000012345")
                .send();

        assertThat(text()).doesNotContain(NAME, "PE01000012345");
    }

    private String text() {
        List<ILoggingEvent> events;
        // Whoever logs holds the appender: the hub goes on logging while this reads.
        synchronized (logged) {
            events = List.copyOf(logged.list);
        }
        return events.stream()
                .map(event -> event.getFormattedMessage() + " " + messages(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }

    private static String messages(IThrowableProxy thrown) {
        return thrown == null ? "" : thrown.getMessage() + " " + messages(thrown.getCause());
    }
}
