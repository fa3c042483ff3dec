package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

import vn.lienthong.hub.context.UnusableFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CurrentSettingsTest {
    private static final String LOCATION = "spring.config.additional-location";

    private final MockEnvironment started =
            new MockEnvironment().withProperty("evn.base-url", "http://started.example");

    @TempDir
    private Path folder;

    @BeforeEach
    void readFromTheFolder() {
        System.setProperty(LOCATION, "file:" + folder + "/");
    }

    @AfterEach
    void readNothingMoreFromThere() {
        System.clearProperty(LOCATION);
    }

    @Test
    void whatWasAddedSinceTheStartIsReadAndWhatWasThereStays() throws IOException {
        write("dealer.base-url: http://dealer.example\nevn.base-url: http://changed.example\n");

        UnaryOperator<String> settings = CurrentSettings.since(started);

        assertThat(settings.apply("dealer.base-url")).isEqualTo("http://dealer.example");
        assertThat(settings.apply("evn.base-url")).isEqualTo("http://started.example");
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithTheLineWhereReadingEndedAndNothingOfItIsRepeated() throws IOException {
        write("hub.port: 8080\na secret that is no key\ndealer.base-url: http://dealer.example\n");

        assertThatThrownBy(() -> CurrentSettings.since(started))
                .isInstanceOf(UnusableFilesException.class)
                .hasMessageContaining("application.yaml: line 3: it cannot be read as YAML.")
                .hasMessageNotContaining("secret");
    }

    private void write(String settings) throws IOException {
        Files.writeString(folder.resolve("application.yaml"), settings);
    }
}
