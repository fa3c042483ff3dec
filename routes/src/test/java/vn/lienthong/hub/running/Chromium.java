package vn.lienthong.hub.running;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The machine's own Chromium, driven by Playwright, with one page open.
 *
 * @param playwright ends with it
 * @param page 1500 by 950
 */
public record Chromium(Playwright playwright, Page page) implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int WIDTH = 1500;
    private static final int HEIGHT = 950;

    /** A test on a machine without it is skipped. */
    public static Chromium open() {
        Optional<Path> program = onPath("chromium");
        assumeTrue(program.isPresent(), "chromium is missing: install it to run the browser tests");
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Page page = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program.get()).setArgs(FLAGS))
                .newPage();
        page.setViewportSize(WIDTH, HEIGHT);
        return new Chromium(playwright, page);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
