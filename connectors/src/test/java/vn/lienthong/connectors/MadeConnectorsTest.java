package vn.lienthong.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.lienthong.hub.cli.HubProgram;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.Example;
import vn.lienthong.simulation.provider.Examples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contracts, as {@code ./hub connector new} makes folders of them, and their examples through the real hub: no file of the
 * folders is edited in between. Those of HTTP other people published, in the jars of WireMock and of CXF's tests; layouts of
 * row files are nowhere published, so they are made here, one of each form and format.
 */
@Tag("own-hub")
class MadeConnectorsTest {
    private static final List<String> MADE =
            List.of("wiremock", "dealer", "splitter", "veterans", "pensions", "households", "schools");
    private static final String TABLE = """
            STT;Tên cột;Kiểu;Độ rộng;Bắt buộc;Tệp;Mô tả
            1;Mã YC;khoá;20;x;cả hai;
            2;Số định danh;chuỗi;12;có;hỏi;
            3;Ngày sinh;ngày:yyyyMMdd;8;;cả hai;
            4;Họ, tên;chuỗi;40;;trả lời;"chữ hoa; không dấu"
            5;Loại;mã;1;;trả lời;
            """;
    private static final String SAMPLE = """
            \uFEFFSố sổ|Họ và tên|Ngày hưởng|Mức hưởng
            BH-1|"Lê Thị | Thử"|01/02/2020|3500000
            BH-2|Trần Thử||
            """;
    private static final String LAYOUT = """
            operations:
              find-household:
                requests: {format: json-lines, key: key, columns: [{name: key}, {name: code}]}
                answers:
                  {format: xml, root: Rows, row: Row, key: Key, columns: [{name: Key}, {name: HeadName}, {name: HEAD_NAME}]}
              find-school:
                requests: {format: csv, header: false, encoding: windows-1258, key: key, columns: [{name: code}, {name: key}]}
                answers:
                  {format: json-lines, encoding: windows-1258, key: key, columns: [{name: key}, {name: verdict}]}
            """;

    private static RunningHub hub;

    @BeforeAll
    static void makeThemAndStart() {
        hub = RunningHub.startWith(MadeConnectorsTest::make);
    }

    @AfterAll
    static void end() {
        if (hub != null) {
            hub.close();
        }
    }

    private static void make(Path home) {
        make(
                home,
                "/swagger/wiremock-admin-api.json",
                "wiremock",
                "--operations",
                "get-health,get-version,get-recording-status,get-all-scenarios,get-stub-mapping-by-id,"
                        + "count-requests-by-criteria");
        make(home, "/wsdl/cardealer.wsdl", "dealer");
        make(home, "/wsdl/anonymous_complex_type.wsdl", "splitter");
        makeOf(home, "find-veteran.csv", TABLE, "veterans");
        makeOf(home, "Tra cuu luong huu.csv", SAMPLE, "pensions");
        makeOf(home, "layout.yaml", LAYOUT, "households");
        makeOf(home, "files.yml", LAYOUT, "schools", "--operations", "find-school");
        run(home, "connector", "lint");
    }

    private static void make(Path home, String published, String id, String... options) {
        try (InputStream contract = MadeConnectorsTest.class.getResourceAsStream(published)) {
            // The simulated system is a WireMock itself, and keeps the addresses of its own contract for itself.
            String text = new String(contract.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"url\": \"/\"", "\"url\": \"https://wiremock.example/below\"");
            makeOf(home, published.substring(published.lastIndexOf('/') + 1), text, id, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeOf(Path home, String name, String text, String id, String... options) {
        try {
            Path file = home.resolve(name);
            Files.writeString(file, text);
            Stream<String> command = Stream.of("connector", "new", id, "--from", file.toString());
            run(home, Stream.concat(command, Arrays.stream(options)).toArray(String[]::new));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path home, String... command) {
        HubProgram program = new HubProgram(home);
        try {
            awaitEnd(program.start(Map.of("HUB_HOME", home.toString()), command), program, home, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process process, HubProgram program, Path home, String... command) throws IOException {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(
                            "%s says %s%s",
                            List.of(command), program.output(), Files.readString(home.resolve("errors.txt")))
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleThatWasMadeIsAsItSays() {
        return MADE.stream()
                .map(id -> ConnectorFolder.read(hub.connectors().resolve(id)))
                .flatMap(connector -> Examples.of(connector.path()).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                connector.id() + "." + example, () -> check(connector, example))));
    }

    private static void check(ConnectorFolder connector, Example example) {
        ExampleRun run = new ExampleRun(hub, connector);
        if (connector.isFilePartner()) {
            run.checkInFiles(example);
        } else {
            run.check(example);
        }
    }

    @Test
    void rowsOfEveryLayoutHaveThreeExamples() {
        List<String> examples = MADE.stream()
                .map(id -> ConnectorFolder.read(hub.connectors().resolve(id)))
                .filter(ConnectorFolder::isFilePartner)
                .flatMap(connector -> Examples.of(connector.path()).stream()
                        .map(example -> connector.id() + "." + example.operation() + " " + example.name()))
                .toList();
        assertThat(examples)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "veterans.find-veteran",
                                "pensions.tra-cuu-luong-huu",
                                "households.find-household",
                                "households.find-school",
                                "schools.find-school")
                        .flatMap(operation -> Stream.of("found", "not-found", "found-twice")
                                .map(example -> operation + " " + example))
                        .toList());
    }
}
