package vn.lienthong.hub.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages that are made from the code: written by a build at home, and only compared in CI. */
@ExtendWith(RunningHubExtension.class)
class GeneratedPagesTest {
    private static final Path PROJECT = Path.of("..");

    private final RunningHub hub;

    GeneratedPagesTest(RunningHub hub) {
        this.hub = hub;
    }

    @TestFactory
    Stream<DynamicTest> everyGeneratedPageSaysWhatTheCodeDoes() throws IOException {
        String readme = "README.md";
        Map<String, String> pages = Map.of(
                readme,
                new SystemsTable(PROJECT).in(Files.readString(PROJECT.resolve(readme))),
                "docs/codes.md",
                new CodesPage().text(),
                "docs/catalogues.md",
                new CataloguesPage().text(),
                "docs/rules.md",
                new RulesPage().text(),
                "docs/settings.md",
                new SettingsPage().text(),
                "routes/README.md",
                new RoutesPage(hub.application()).text());
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(), () -> check(PROJECT.resolve(page.getKey()), page.getValue())));
    }

    private static void check(Path file, String text) throws IOException {
        if (System.getenv("CI") == null) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("made by ./hub test, to be committed with the change that changed it")
                .hasContent(text);
    }
}
