package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.connector.transport.HttpTransports;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Copies of the connectors of this repository, for tests to break, and the hub's reader over them. */
final class ConnectorFolders {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("evn.base-url", "http://localhost:8090"),
            Map.entry("evn.api-key", "evn-secret"),
            Map.entry("justice.base-url", "http://localhost:8091"),
            Map.entry("justice.user", "hub"),
            Map.entry("justice.password", "justice-secret"),
            Map.entry("viettel.base-url", "http://localhost:8092"),
            Map.entry("viettel.client-key", "viettel-secret"),
            Map.entry("social-insurance.base-url", "http://localhost:8093"),
            Map.entry("social-insurance.user", "hub"),
            Map.entry("social-insurance.password", "insurance-secret"),
            Map.entry("ethnic-affairs.jdbc-url", "jdbc:postgresql://localhost:8095/ethnic-affairs"),
            Map.entry("ethnic-affairs.user", "hub"),
            Map.entry("ethnic-affairs.password", "view-secret"),
            Map.entry("agribank.base-url", "http://localhost:8094"),
            Map.entry("agribank.user", "hub"),
            Map.entry("agribank.password", "bank-secret"));

    private final Path home;

    /** @param home an empty folder */
    ConnectorFolders(Path home) {
        this.home = home;
    }

    Path folder(String connector) {
        return home.resolve(connector);
    }

    void copy(String connector) throws IOException {
        copy(connector, connector);
    }

    /** Who succeeds it is left out, so that it can be read without that folder. */
    void copy(String connector, String name) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("..", "connectors", connector), folder(name));
        Path descriptor = folder(name).resolve("connector.yaml");
        Files.writeString(
                descriptor, Files.readString(descriptor).replaceAll("(?m)^    (validTo|successor):.*\\R", ""));
    }

    /** Puts another text in the place of one that must be there. */
    void change(String file, String right, String wrong) throws IOException {
        String text = Files.readString(home.resolve(file));
        assertThat(text).contains(right);
        Files.writeString(home.resolve(file), text.replace(right, wrong));
    }

    void remove(String fileOrFolder) throws IOException {
        assertThat(FileSystemUtils.deleteRecursively(home.resolve(fileOrFolder)))
                .as("was there")
                .isTrue();
    }

    List<ConnectorRoute> read() {
        return read(SETTINGS);
    }

    List<String> problems() {
        return problems(SETTINGS);
    }

    /** All that is wrong; a reader that finds nothing, or stumbles over what is wrong, fails the test. */
    List<String> problems(Map<String, String> settings) {
        Throwable thrown = catchThrowable(() -> read(settings));
        assertThat(thrown).isInstanceOf(UnusableFilesException.class);
        return ((UnusableFilesException) thrown)
                .problems().stream().map(Problem::toString).toList();
    }

    List<ConnectorRoute> read(Map<String, String> settings) {
        return read(settings, List.of());
    }

    List<ConnectorRoute> readWithout(String... leaveOut) {
        return read(SETTINGS, List.of(leaveOut));
    }

    private List<ConnectorRoute> read(Map<String, String> settings, List<String> leaveOut) {
        return new ConnectorReader(HttpTransports.byName(), new Parameters(settings::get), new ObjectMapper())
                .readAll(new ServedFolders(home, leaveOut)).stream()
                        .flatMap(revision -> revision.routes().stream())
                        .toList();
    }
}
