package vn.lienthong.hub.connector.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mapping does that must not be let into the hub: each of these would hold a thread of it, or its memory. */
class MappingTrialTest {
    private static final Path CONNECTORS = Path.of("..", "connectors");
    private static final String SHEET = """
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="#all">
              %s
              <xsl:template match="/"><a><xsl:value-of select="%s"/></a></xsl:template>
            </xsl:stylesheet>
            """;
    private static final String FUNCTION = """
            <xsl:function name="f:f" as="xs:integer">
              <xsl:param name="n" as="xs:integer"/>
              <xsl:sequence select="%s"/>
            </xsl:function>""";

    private final MappingTrial trial = new MappingTrial();
    private Path meters;

    @BeforeEach
    void aFolderWithNothingWrong(@TempDir Path home) throws IOException {
        meters = home.resolve("meters");
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/connectors/good/meters"), meters);
        Files.writeString(
                meters.resolve("examples/find-meter/found.yaml"),
                "request: {meterCode: \"000001\"}\nreceived: {body: \"<q/>\"}\nresponse: {verdict: NOT_FOUND}\n");
    }

    @AfterEach
    void nothingGoesOn() {
        trial.close();
        assertThat(trial.isReady()).isFalse();
    }

    @Test
    void everyMappingOfThisRepositoryPasses() throws IOException {
        try (Stream<Path> folders = Files.list(CONNECTORS)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(trial.problemsOf(folder)).isEmpty();
            }
        }
    }

    @Test
    void aFolderWithoutXsltAndJsltCostsNoProcess() {
        assertThat(trial.problemsOf(meters)).isEmpty();
        assertThat(trial.isReady()).isFalse();
    }

    @Test
    void aStylesheetThatNeverEndsIsRefused() throws IOException {
        String loop = SHEET.formatted(FUNCTION.formatted("f:f($n + 1 - count($n))"), "f:f(1)");
        refused("find-meter.response.xslt", loop, "has not ended after 5 seconds");
    }

    @Test
    void aStylesheetOfRequestsThatNeverEndsIsRefused() throws IOException {
        String loop = SHEET.formatted(FUNCTION.formatted("f:f($n + 1 - count($n))"), "f:f(1)");
        refused("find-meter.request.xslt", loop, "has not ended after 5 seconds");
    }

    @Test
    void aStylesheetThatNeverEndsWhileItIsCompiledIsRefused() throws IOException {
        String large = "count(for $i in 1 to 1000000000, $j in 1 to 1000000000 return $i[. mod 7 = 8])";
        refused(
                "find-meter.response.xslt",
                SHEET.formatted("<xsl:variable name=\"v\" static=\"yes\" select=\"" + large + "\"/>", "$v"),
                "has not ended after 5 seconds");
    }

    @Test
    void aStylesheetThatOverflowsTheStackIsRefused() throws IOException {
        String deep = SHEET.formatted(FUNCTION.formatted("1 + f:f($n + 1)"), "f:f(1)");
        refused("find-meter.response.xslt", deep, "calls itself too deeply with the example found.yaml");
    }

    @Test
    void aStylesheetThatEatsTheMemoryIsRefused() throws IOException {
        String tree = SHEET.formatted(
                "<xsl:variable name=\"v\"><xsl:for-each select=\"1 to 1000000000\"><b/></xsl:for-each></xsl:variable>",
                "count($v/b)");
        refused("find-meter.response.xslt", tree, "takes more than 128 MB");
    }

    @Test
    void aJsltThatDoublesATextIsRefused() throws IOException {
        Files.writeString(meters.resolve("examples/find-meter/found.yaml"), "received: {body: {ma: \"0123456789\"}}\n");
        StringBuilder doubling = new StringBuilder("let a0 = .ma\n");
        for (int line = 1; line <= 40; line++) {
            doubling.append("let a%d = $a%d + $a%d%n".formatted(line, line - 1, line - 1));
        }
        refused("find-meter.response.jslt", doubling + "{\"meterCode\": $a40}\n", "takes more than 128 MB");
    }

    @Test
    void aJsltThatTakesMoreThanItsTwoSecondsIsRefused() throws IOException {
        Files.writeString(meters.resolve("examples/find-meter/found.yaml"), "received: {body: {ma: \"0\"}}\n");
        refused(
                "find-meter.response.jslt",
                "def f(n) if ($n > 0) f($n - 1) + f($n - 1) else 1\n{\"n\": f(60)}\n",
                "takes longer than 2 seconds with the example found.yaml");
    }

    @Test
    void whatStandsBesideABadMappingIsTriedAsWell() throws IOException {
        String deep = SHEET.formatted(FUNCTION.formatted("1 + f:f($n + 1)"), "f:f(1)");
        String tree = SHEET.formatted(
                "<xsl:variable name=\"v\"><xsl:for-each select=\"1 to 1000000000\"><b/></xsl:for-each></xsl:variable>",
                "count($v/b)");
        Files.writeString(meters.resolve("mapping/find-meter.request.xslt"), tree);
        Files.writeString(meters.resolve("mapping/find-meter.response.xslt"), deep);
        assertThat(trial.problemsOf(meters))
                .hasSize(2)
                .extracting(Problem::message)
                .doesNotHaveDuplicates();
    }

    /** Whoever reads the folder says so, with the line. */
    @Test
    void aMappingThatDoesNotCompileOrFailsIsNoneOfThese() throws IOException {
        Files.writeString(meters.resolve("mapping/find-meter.request.xslt"), "<xsl:stylesheet");
        Files.writeString(
                meters.resolve("mapping/find-meter.response.xslt"),
                SHEET.formatted("", "unparsed-text('file:///etc/passwd'), doc('file:///etc/passwd')"));
        assertThat(trial.problemsOf(meters)).isEmpty();
    }

    @Test
    void theProcessSeesNothingOfTheHubsEnvironment() throws IOException {
        try (TrialProcess process = TrialProcess.start()) {
            Path environment = Path.of("/proc/" + process.id() + "/environ");
            if (Files.isReadable(environment)) {
                List<String> set = List.of(Files.readString(environment).split("\0"));
                assertThat(set).allMatch(variable -> variable.isEmpty() || variable.matches("(LANG|LC_).*"));
            }
        }
    }

    /** Its input stays open, so that it does not end for want of one. */
    @Test
    void theProcessEndsWhenWhoeverStartedItIsKilled() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process starter = new ProcessBuilder(
                        "sh",
                        "-c",
                        "sleep 60 | \"$1\" -cp \"$2\" \"$3\"; true",
                        "sh",
                        java,
                        System.getProperty("java.class.path"),
                        TriedMappings.class.getName())
                .start();
        List<ProcessHandle> children = List.of();
        try (BufferedReader answers = starter.inputReader()) {
            assertThat(answers.readLine()).isEqualTo(TriedMappings.READY);
            children = starter.children().toList();
            starter.toHandle().destroyForcibly();
            ProcessHandle process = children.stream()
                    .filter(child -> child.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow();
            assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
        } finally {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private void refused(String mapping, String text, String problem) throws IOException {
        Path file = Files.writeString(meters.resolve("mapping").resolve(mapping), text);
        long began = System.nanoTime();
        List<Problem> problems = trial.problemsOf(meters);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MappingTrial.TIME_LIMIT.multipliedBy(3));
        assertThat(problems).singleElement().satisfies(found -> {
            assertThat(found.file()).isEqualTo(file);
            assertThat(found.message()).startsWith(problem);
            assertThat(found.rule()).isEqualTo(LintRule.ENDLESS_MAPPING);
        });
    }
}
