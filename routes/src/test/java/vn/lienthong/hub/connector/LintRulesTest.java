package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.connector.transport.HttpTransports;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule has a folder {@code bad_<rule>} that breaks it and no other: it is laid over one with nothing wrong. */
class LintRulesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/connectors");
    private static final Path GOOD = FIXTURES.resolve("good");
    private static final String DELETED = ".deleted";

    @TempDir
    private Path connectors;

    @BeforeEach
    void copyWhatIsRight() throws IOException {
        FileSystemUtils.copyRecursively(GOOD, connectors);
    }

    @Test
    void withTheFolderUnderAllOfThemNothingIsWrong() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFolderOfARuleBreaksThatRuleAlone(LintRule rule) throws IOException {
        lay(FIXTURES.resolve(folder(rule)));
        assertThat(problems()).extracting(Problem::rule).containsOnly(rule);
    }

    @Test
    void everyFolderIsOfARule() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            List<String> expected = new ArrayList<>(
                    Arrays.stream(LintRule.values()).map(LintRulesTest::folder).toList());
            expected.add("good");
            assertThat(folders.map(folder -> folder.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aContractMayBeFiveMegabytesLargeAndNoMore() throws IOException {
        Path contract = connectors.resolve("meters/contract/layout.txt");
        Files.createDirectories(contract.getParent());
        Files.write(contract, new byte[5 * 1024 * 1024]);
        assertThat(problems()).isEmpty();
        Files.write(contract, new byte[5 * 1024 * 1024 + 1]);
        assertThat(problems()).extracting(Problem::message).containsExactly("is larger than 5 MB.");
    }

    private static String folder(LintRule rule) {
        return "bad_" + rule.name().toLowerCase(Locale.ROOT);
    }

    private List<Problem> problems() {
        return new ConnectorLint(HttpTransports.byName().values(), new ObjectMapper()).problemsOf(connectors, GOOD);
    }

    /** A file whose name ends with {@code .deleted} takes the one without that ending away. */
    private void lay(Path over) throws IOException {
        try (Stream<Path> files = Files.walk(over)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = over.relativize(file).toString();
                if (name.endsWith(DELETED)) {
                    Files.delete(connectors.resolve(name.substring(0, name.length() - DELETED.length())));
                } else {
                    Path target = connectors.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }
}
