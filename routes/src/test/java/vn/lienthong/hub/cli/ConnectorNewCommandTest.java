package vn.lienthong.hub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.cli.HubProgram.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./hub connector new}: a whole folder, or nothing. That what it makes runs, the connectors' tests show. */
class ConnectorNewCommandTest {
    private static final String HOME = "hub.home";
    private static final String OPEN_API = """
            openapi: 3.0.3
            info: {title: Meters, version: "1"}
            servers: [{url: "https://meters.example/base"}]
            paths:
              /meters/{ma_so}:
                get:
                  operationId: timCongTo
                  summary: Look up a meter
                  parameters:
                    - {name: ma_so, in: path, required: true, schema: {type: string}}
                  responses:
                    "404": {description: nobody}
                    "200":
                      description: found
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/CongTo"}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              schemas:
                CongTo:
                  type: object
                  properties:
                    ma_so: {type: string}
                    chu_ho: {type: object, properties: {HoTen: {type: string}, so_dinh_danh: {type: string}}}
                    verdict: {type: string}
            """;
    private static final String WSDL = """
            <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:example">
              <types><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example"/></types>
            </definitions>
            """;

    private static final String TABLE = """
            name,type,width,required,file
            ma_yc,key,16,,both
            so_the,text,10,yes,request
            Họ tên,text,40,,answer
            ngay_vao,date:dd/MM/yyyy,10,,answer
            """;
    private static final String SAMPLE = """
            so_the;Họ, tên;ngay_vao;diem
            TV-1;Nguyễn Thị Riêng Tư;28/02/2020;7
            TV-2;Lê Thử;01/12/2021;mười
            """;
    private static final String LAYOUT = """
            operations:
              find-member:
                requests: {format: csv, key: ma_yc, columns: [{name: ma_yc}, {name: so_the}]}
                answers:
                  format: csv
                  key: ma_yc
                  columns:
                    - {name: ma_yc}
                    - {name: ho_ten}
                    - {name: so_nha}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aHomeWithoutConnectors() throws IOException {
        Files.createDirectories(folder.resolve("connectors"));
    }

    private Ended make(String contract, String text, String... more) throws Exception {
        Files.writeString(folder.resolve(contract), text);
        Stream<String> command = Stream.of("connector", "new", "meters", "--from", contract);
        return run(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    /** The same in this process, for the many contracts that are refused: a process for each takes a second. */
    private Ended makeHere(String contract, String text) throws IOException {
        Files.writeString(folder.resolve(contract), text);
        return runHere(
                "connector", "new", "meters", "--from", folder.resolve(contract).toString());
    }

    private Ended runHere(String... command) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        System.setProperty(HOME, folder.toString());
        try {
            int exitCode = HubCommand.commandLine()
                    .setOut(new PrintWriter(output))
                    .setErr(new PrintWriter(errors))
                    .execute(command);
            return new Ended(exitCode, output.toString(), errors.toString());
        } finally {
            System.clearProperty(HOME);
        }
    }

    private Ended run(String... command) throws Exception {
        return new HubProgram(folder).run(Map.of("HUB_HOME", folder.toString()), command);
    }

    private List<String> connectors() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("connectors"))) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    private String made(String file) throws IOException {
        return Files.readString(folder.resolve("connectors/meters").resolve(file));
    }

    @Test
    void aFolderIsMadeAndWhatComesNextIsSaid() throws Exception {
        Ended ended = make("meters.yaml", OPEN_API);

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.output()).contains("connectors/meters/mapping/tim-cong-to.fields.csv");
        assertThat(ended.errors())
                .contains("To be replaced", "./hub connector lint meters", "./hub connector test", "./hub apply");
        assertThat(made("connector.yaml"))
                .contains(
                        "baseUrl: \"{{meters.base-url}}\"", "call: \"GET /base/meters/{maSo}\"", "notFoundStatus: 404")
                .contains("signIn: {kind: api-key, header: X-Key, secret: \"{{meters.api-key}}\"}");
        assertThat(made("contract/meters.yaml")).isEqualTo(OPEN_API);
    }

    @Test
    void namesBecomeCanonicalAndKeepOffTheHubsOwn() throws Exception {
        make("meters.yaml", OPEN_API);

        assertThat(made("mapping/tim-cong-to.fields.csv")).isEqualTo("""
                        canonical,provider,rule
                        maSo,ma_so,
                        chuHo.hoTen,chu_ho.HoTen,
                        chuHo.soDinhDanh,chu_ho.so_dinh_danh,
                        verdict2,verdict,
                        """);
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws Exception {
        make("meters.yaml", OPEN_API);
        String before = made("connector.yaml");

        Ended again = make("meters.yaml", OPEN_API.replace("Look up a meter", "Something else"));

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.errors()).contains("There is a folder", "it stays as it is");
        assertThat(made("connector.yaml")).isEqualTo(before);
    }

    @Test
    void anAliasThatAnotherConnectorHasIsNotTakenAgain() throws Exception {
        make("meters.yaml", OPEN_API);
        run("connector", "new", "meters-tim", "--from", "meters.yaml");

        assertThat(run("connector", "lint").output()).isEmpty();
        assertThat(connectors()).containsExactlyInAnyOrder("meters", "meters-tim");
    }

    @Test
    void anOperationThatIsNotInTheContractIsSaidWithTheNearest() throws Exception {
        Ended ended = make("meters.yaml", OPEN_API, "--operations", "tim-cong");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("Did you mean 'tim-cong-to'?", "Nothing was written.");
        assertThat(connectors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: {$ref: \"#/components/schemas/CongTo\"} | schema: {$ref: \"http://elsewhere.example/a\"} | outside of the folder",
                "schema: {$ref: \"#/components/schemas/CongTo\"} | schema: {$ref: \"#/components/schemas/Other\"} | which is not there",
                "schema: {$ref: \"#/components/schemas/CongTo\"} | schema: {type: array, items: {type: string}} | its answer is no JSON object",
                "verdict: {type: string} | me: {$ref: \"#/components/schemas/CongTo\"} | refer to themselves",
                "openapi: 3.0.3 | swagger: 2.0 | It is no OpenAPI 3",
            })
    void whatCannotBeDescribedIsSaidAndNothingIsWritten(String right, String wrong, String sentence) throws Exception {
        assertThat(OPEN_API).contains(right);
        // A field in a circle that may be left out is left out.
        String text = OPEN_API.replace(right, wrong)
                .replace("      type: object\n", "      type: object\n      required: [me]\n");

        Ended ended = makeHere("meters.yaml", text);

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains(sentence, "Nothing was written.");
        assertThat(connectors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<definitions | <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><definitions | declares a document type",
                "<types>      | <import namespace=\"urn:a\" location=\"http://elsewhere.example/a.wsdl\"/><types> | outside of the folder",
                "<types>      | <import namespace=\"urn:a\" location=\"other.wsdl\"/><types> | imports another",
                "<definitions | <definitions                             | No operation of the contract can be described",
                "</definitions> | <definitions>                          | It is no WSDL 1.1",
            })
    void aWsdlThatReachesElsewhereIsRefusedAndNothingIsWritten(String right, String wrong, String sentence)
            throws Exception {
        assertThat(WSDL).contains(right);

        Ended ended = makeHere("meters.wsdl", WSDL.replaceFirst(right, wrong));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains(sentence, "Nothing was written.").doesNotContain("at vn.lienthong");
        assertThat(connectors()).isEmpty();
    }

    @Test
    void aTableOfColumnsBecomesALayoutAndAFieldTable() throws Exception {
        Ended ended = make("find-member.csv", TABLE);

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.errors())
                .contains("Settings: meters.base-url", "To be replaced", "./hub connector lint meters")
                .doesNotContain("Assumed");
        assertThat(made("connector.yaml"))
                .contains("transport: file", "files: {collectFor: 5m,")
                .doesNotContain("call:");
        assertThat(made("contract/find-member.csv")).isEqualTo(TABLE);
        assertThat(made("contract/layout.yaml")).contains("format: \"fixed-width\"", "width: 40");
        assertThat(made("schema/find-member.request.json")).contains("\"required\" : [ \"soThe\" ]");
        assertThat(made("mapping/find-member.request.fields.csv")).isEqualTo("""
                        canonical,provider,rule
                        soThe,so_the,
                        """);
        assertThat(made("mapping/find-member.fields.csv")).isEqualTo("""
                        canonical,provider,rule
                        hoTen,Họ tên,
                        ngayVao,ngay_vao,date:dd/MM/yyyy
                        """);
    }

    @Test
    void aSampleGivesItsNamesAndDatesAndNothingOfPeople() throws Exception {
        Ended ended = make("layout.csv", SAMPLE);

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(ended.errors())
                .contains("The file is a sample", "added to both files", "Asked is so_the alone")
                .contains("ngay_vao is a date dd/MM/yyyy");
        assertThat(made("mapping/look-up.fields.csv")).isEqualTo("""
                        canonical,provider,rule
                        soThe,so_the,
                        hoTen,"Họ, tên",
                        ngayVao,ngay_vao,date:dd/MM/yyyy
                        diem,diem,
                        """);
        assertThat(made("contract/layout.yaml")).contains("delimiter: \";\"", "key: \"ma_yc\"");
        try (Stream<Path> files = Files.walk(folder.resolve("connectors"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file).content().doesNotContain("Riêng Tư", "TV-1");
            }
        }
    }

    @Test
    void aLayoutOfTheHubsOwnStaysAsItIs() throws Exception {
        Ended ended = make("members.yaml", LAYOUT);

        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        assertThat(made("contract/layout.yaml")).isEqualTo(LAYOUT);
        assertThat(made("mapping/find-member.fields.csv")).contains("hoTen,ho_ten,", "soNha,so_nha,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {name: so_nha}  | - {name: ho_ten}              | line 10: there is a column ho_ten already. Give each",
                "- {name: so_nha}  | - {name: so.nha}              | line 10: of the column 'so.nha' no name can be made that XML can bear. Begin it",
                "- {name: so_nha}  | - {name: 2so}                 | line 10: of the column '2so' no name",
                "- {name: so_nha}  | - {name: so_nha, with: 3}     | line 10: there is no key 'with'. Did you mean 'width'?",
                "- {name: so_nha}  | - {name: so_nha, width: 3}    | line 10: the column so_nha needs a name",
                "format: csv, key  | format: cvs, key              | line 3: there is no format 'cvs'. Did you mean 'csv'?",
                "key: ma_yc,       | key: ma_yx,                   | line 3: none of the columns is the key 'ma_yx'. Did you mean",
                ", {name: so_the}] | ]                             | line 3: beside the key there are 0 columns. Write from 1 to 500.",
                "find-member:      | Find_Member:                  | line 2: 'Find_Member' is no name of an operation. Write it as find-member.",
                "find-member:      | 'find-member: }'              | line 2:",
            })
    void aLayoutThatCannotBeUsedIsSaidWithItsLine(String right, String wrong, String sentence) throws Exception {
        assertThat(LAYOUT).contains(right);

        assertNothingIsWritten(makeHere("layout.yaml", LAYOUT.replace(right, wrong)), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "required,file         | requred,file             | line 1: there is no head 'requred'. Did you mean 'required'?",
                "required,file         | type,file                | line 1: two heads say the same: 'type' is the second.",
                "so_the,text           | ma_yc,text               | line 3: there is a column ma_yc already.",
                "so_the,text           | ,text                    | line 3: a column has no name. Begin it",
                "so_the,text           | ###,text                 | line 3: of the column '###' no name can be made that XML can bear.",
                "so_the,text           | so_the,txet              | line 3: there is no type 'txet'. Did you mean 'text'?",
                "text,10,yes           | text,,yes                | line 3: the column so_the has no width, and others have.",
                "text,10,yes           | text,ten,yes             | line 3: 'ten' is no width. Write how many",
                "text,10,yes           | text,10,yess             | line 3: there is no 'yess' in the column required. Did you mean 'yes'?",
                "yes,request           | yes,requests             | line 3: there is no 'requests' in the column file. Did you mean 'request'?",
                "yes,request           | yes,answer               | the request has no column beside the key. Say in the column file",
                "yes,request           | yes,request,             | line 3: there are 6 cells, and in the first line 5.",
                "so_the,text           | so_the,key               | line 3: ma_yc is the key already.",
                "key,16                | key,12                   | line 2: the key needs 16 characters.",
                "date:dd/MM/yyyy       | date                     | line 5: the type 'date' does not say the form of the date. Write date:dd/MM/yyyy.",
                "dd/MM/yyyy,10         | dd/MM/yyyy,8             | line 5: a date dd/MM/yyyy does not fit into 8 characters.",
            })
    void aTableThatCannotBeUsedIsSaidWithItsLine(String right, String wrong, String sentence) throws Exception {
        assertThat(TABLE).contains(right);

        assertNothingIsWritten(makeHere("find-member.csv", TABLE.replace(right, wrong)), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diem             | so_the              | line 1: there is a column so_the already.",
                "diem             | ' diem'             | line 1: the column ' diem' has spaces around its name",
                "diem             | 001090000001        | line 1: of the column '001090000001' no name can be made",
                "28/02/2020;7     | 28/02/2020          | line 2: there are 3 cells, and in the first line 4.",
                "TV-2;            | '\"TV-2\"x;'        | line 2: after this the file is no CSV.",
            })
    void aSampleThatCannotBeUsedIsSaidWithItsLine(String right, String wrong, String sentence) throws Exception {
        assertThat(SAMPLE).contains(right);

        assertNothingIsWritten(makeHere("find-member.csv", SAMPLE.replaceFirst(right, wrong)), sentence);
    }

    @Test
    void aLayoutInAnotherEncodingIsSaidWithTheFirstLineOfIt() throws Exception {
        for (String name : List.of("layout.csv", "layout.yaml")) {
            Files.writeString(folder.resolve(name), "name,type\nHo ten,text\nTên,text\n", StandardCharsets.ISO_8859_1);

            assertNothingIsWritten(
                    runHere(
                            "connector",
                            "new",
                            "meters",
                            "--from",
                            folder.resolve(name).toString()),
                    "line 3: this is not UTF-8. Save the file in UTF-8.");
        }
    }

    @Test
    void anEmptyOrEndlessLayoutIsRefused() throws Exception {
        for (String name : List.of("layout.csv", "layout.yaml")) {
            assertNothingIsWritten(makeHere(name, " \n"), "nothing stands in it");
            assertNothingIsWritten(makeHere(name, "a".repeat(5 * 1024 * 1024 + 1)), "is larger than 5 MB");
        }
        String names = IntStream.range(0, 501).mapToObj(number -> "c" + number).collect(Collectors.joining(","));
        assertNothingIsWritten(makeHere("layout.csv", names), "there are 501 columns. At most 500 are read.");
        assertNothingIsWritten(makeHere("layout.csv", "name,type\n"), "line 1: no column follows.");
    }

    private void assertNothingIsWritten(Ended ended, String sentence) throws IOException {
        assertThat(ended.exitCode()).as(ended.errors()).isEqualTo(3);
        assertThat(ended.errors()).contains(sentence, "Nothing was written.").doesNotContain("at vn.lienthong");
        assertThat(connectors()).isEmpty();
    }

    @Test
    void aContractOverFiveMegabytesIsRefused() throws Exception {
        Ended ended = make("meters.yaml", OPEN_API + "#".repeat(5 * 1024 * 1024));

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.errors()).contains("is larger than 5 MB");
    }
}
