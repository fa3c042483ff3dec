package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code hub} and {@code hub.cmd} are written twice, and must not drift apart. */
class HubScriptsTest {
    private static final Path PROJECT = Path.of("..");

    @Test
    void bothTreatTheSameCommandsInAWayOfTheirOwn() throws IOException {
        assertThat(found("hub.cmd", "if \"%~1\"==\"([a-z]+)\"")).isEqualTo(found("hub", "(?m)^ +([a-z]+)\\) ?.*$"));
    }

    @Test
    void bothStartTheSameJarsAndRunTheSameBuild() throws IOException {
        assertThat(found("hub.cmd", "([a-z]+[/\\\\]target[/\\\\][a-z/\\\\]+\\.jar)"))
                .isNotEmpty()
                .isEqualTo(found("hub", "([a-z]+/target/[a-z/]+\\.jar)"));
        assertThat(found("hub.cmd", "mvn -B ([^%>\\r\\n]+)")).isEqualTo(found("hub", "maven ([a-z][^\"|\\n]+)"));
    }

    @Test
    void bothAskForTheSameJava() throws IOException {
        assertThat(found("hub.cmd", "OLDEST_JAVA=(\\d+)")).isNotEmpty().isEqualTo(found("hub", "OLDEST_JAVA=(\\d+)"));
    }

    private static Set<String> found(String script, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(PROJECT.resolve(script)));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1).strip().replace('\\', '/'));
        }
        return found;
    }
}
