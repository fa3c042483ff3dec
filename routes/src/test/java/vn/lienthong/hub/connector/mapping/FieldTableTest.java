package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.context.UnusableFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.hub.connector.Json.object;

/** A table of fields, as an integrator writes it and as it then works. */
class FieldTableTest {
    private static final ObjectNode SCHEMA = object("""
            {"type": "object", "properties": {
              "fullName": {}, "contractDate": {}, "status": {}, "day": {}, "a": {}, "c": {},
              "home": {"type": "object", "properties": {"street": {}}}}}
            """);
    private static final ObjectNode CANONICAL = object("""
            {"fullName": "An", "home": {"street": "Thử Nghiệm"}, "contractDate": "2019-03-01", "status": "closed"}
            """);
    private static final ObjectNode PROVIDER = object("""
            {"ten_kh": "An", "dia_chi": {"day_du": "Thử Nghiệm"}, "ngay_hd": "01/03/2019", "trang_thai": "9"}
            """);

    @TempDir
    private Path folder;

    @Test
    void fieldsAreRenamedAndTranslatedInBothDirections() throws Exception {
        FieldTable table = table();
        assertThat(table.toCanonical(PROVIDER)).isEqualTo(CANONICAL);
        assertThat(table.toProvider(CANONICAL)).isEqualTo(PROVIDER);
    }

    @Test
    void whatTheTableDoesNotNameIsLeftOut() throws Exception {
        assertThat(table().toCanonical(
                                object("{\"ten_kh\": \"An\", \"mau\": \"red\", \"dia_chi\": {\"ma_xa\": \"1\"}}")))
                .hasToString("{\"fullName\":\"An\"}");
    }

    @Test
    void whatIsAbsentOrNullOnOneSideIsAbsentOnTheOther() throws Exception {
        assertThat(table().toCanonical(object("{\"ten_kh\": null, \"trang_thai\": null, \"dia_chi\": null}")))
                .isEmpty();
        assertThat(table().toProvider(object("{}"))).isEmpty();
    }

    @Test
    void anEmptyTextOfTheProviderIsAbsentWhateverItsRule() throws Exception {
        assertThat(table().toCanonical(object("{\"ten_kh\": \"\", \"trang_thai\": \"\"}")))
                .isEmpty();
    }

    @Test
    void aValueThatIsOnlyCopiedKeepsItsType() throws Exception {
        assertThat(table().toCanonical(object("{\"ten_kh\": 7}"))).hasToString("{\"fullName\":7}");
    }

    @Test
    void aFieldThatCannotBeTranslatedIsNamedWithoutItsValue() throws Exception {
        FieldTable table = table();
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> table.toCanonical(object("{\"trang_thai\": 7}")))
                .withMessage("status has a code that the table customer-status lacks");
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> table.toProvider(object("{\"contractDate\": \"Nguyễn\"}")))
                .withMessageStartingWith("contractDate is no date of the form")
                .withMessageNotContaining("Nguyễn");
    }

    @Test
    void ofSeveralCodesOfAProviderTheFirstIsTheOneThatIsSent() throws Exception {
        Files.writeString(folder.resolve("customer-status.codes.csv"), "canonical,provider\nclosed,9\nclosed,8\n");
        FieldTable table = read("canonical,provider,rule\nstatus,trang_thai,code:customer-status\n");
        assertThat(table.toProvider(object("{\"status\": \"closed\"}"))).hasToString("{\"trang_thai\":\"9\"}");
        assertThat(table.toCanonical(object("{\"trang_thai\": 8}"))).hasToString("{\"status\":\"closed\"}");
    }

    @Test
    void emptyLinesAndBlanksAroundNamesMeanNothing() throws Exception {
        assertThat(read("canonical,provider,rule\n\n fullName , ten_kh , \n\n").toCanonical(PROVIDER))
                .hasToString("{\"fullName\":\"An\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fullName,,               | line 2: a field name is missing.",
                ",ten_kh,                 | line 2: a field name is missing.",
                "fullName,ten_kh,upper    | line 2: there is no rule 'upper'. There are [code:, date:]. Nothing after the last comma means: copy.",
                "fullName,ten_kh          | line 2: there are 2 columns instead of 3. A comma stands also before an empty rule.",
                "fullName,ten_kh,,        | line 2: there are 4 columns instead of 3. A comma stands also before an empty rule.",
                "day,ngay,date:dd/QQQQQQQ | line 2: 'dd/QQQQQQQ' is no date pattern with day, month and four-digit year, such as dd/MM/yyyy.",
                "status,tt,code:nothing   | line 2: there is no code table nothing.codes.csv beside it. There are none.",
                "fulName,ten,             | line 2: the schema has no field fulName. Did you mean 'fullName'? There are [a, c, contractDate, day, fullName, home, status].",
                "day,ngay,dat:dd/MM/yyyy  | line 2: there is no rule 'dat:dd/MM/yyyy'. Did you mean 'date:'? There are [code:, date:]. Nothing after the last comma means: copy.",
                "home.city,tp,            | line 2: the schema has no field home.city. There are [street].",
            })
    void whatIsWrongWithALineIsSaid(String line, String problem) {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\n" + line + "\n"))
                .withMessage(in("find.fields.csv") + problem);
    }

    @Test
    void theLineIsCountedAsAnEditorCountsIt() {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\na,b,\n\nc,d,upper\n"))
                .withMessage(in("find.fields.csv") + "line 4: there is no rule 'upper'."
                        + " There are [code:, date:]. Nothing after the last comma means: copy.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider,canonical,rule\na,b,\n",
                "canonical,provider\na,b\n",
                "fullName,ten_kh,\nstatus,tt,\n",
                "Canonical,Provider,Rule\na,b,\n"
            })
    void aTableWithoutItsFirstLineIsRefused(String csv) {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read(csv))
                .withMessage(in("find.fields.csv") + "line 1: the first line must be canonical,provider,rule.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canonical,provider,rule\n"})
    void aTableWithoutALineIsRefused(String csv) {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read(csv))
                .withMessage(in("find.fields.csv") + "line 1: the first line must be canonical,provider,rule,"
                        + " and at least one line must follow.");
    }

    @Test
    void everythingThatIsWrongIsSaidTogether() {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\nfullName,,\nfulName,ten,\na,b,upper\n"))
                .withMessageContainingAll("line 2: ", "line 3: ", "line 4: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "home,a,|home.street,b,|home.street and home",
                "home.street,a,|home,b,|home and home.street",
                "home,a,|home,b,|home and home",
            })
    void twoLinesThatFillOneFieldOfAnAnswerAreRefused(String first, String second, String fields) {
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\n" + first + "\n" + second + "\n"))
                .withMessage(in("find.fields.csv") + "line 3: " + fields + " of line 2 fill the same field.");
    }

    @Test
    void ofARequestItIsTheProvidersFieldsThatAreFilled() throws Exception {
        Path table = Files.writeString(
                folder.resolve("find.request.fields.csv"), "canonical,provider,rule\na,x,\na,y,\nc,x.z,\n");
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> FieldTableReader.forRequests(table, SCHEMA))
                .withMessage(in("find.request.fields.csv") + "line 4: x.z and x of line 2 fill the same field.");
    }

    @Test
    void aFieldOfTheProviderMayFillTwoOfAnAnswer() throws Exception {
        assertThat(read("canonical,provider,rule\na,x,\nc,x,\n").toCanonical(object("{\"x\": 1}")))
                .hasToString("{\"a\":1,\"c\":1}");
    }

    @Test
    void aLineOfACodeTableThatLacksAColumnIsRefused() throws IOException {
        Files.writeString(folder.resolve("customer-status.codes.csv"), "canonical,provider\nactive\n");
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\nstatus,tt,code:customer-status\n"))
                .withMessage(in("customer-status.codes.csv") + "line 2: there are 1 columns instead of 2.");
    }

    @Test
    void aCodeOfTheProviderMeansOneThing() throws IOException {
        Files.writeString(folder.resolve("customer-status.codes.csv"), "canonical,provider\nactive,1\nclosed,1\n");
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\nstatus,tt,code:customer-status\n"))
                .withMessage(in("customer-status.codes.csv") + "line 3: the provider's code stands there twice.");
    }

    @Test
    void aCodeTableIsLookedForAmongThoseThatThereAre() throws IOException {
        Files.writeString(folder.resolve("customer-status.codes.csv"), "canonical,provider\nactive,1\n");
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\nstatus,tt,code:customer-state\n"))
                .withMessage(
                        in("find.fields.csv") + "line 2: there is no code table customer-state.codes.csv beside it."
                                + " Did you mean 'customer-status'? There are [customer-status].");
    }

    @Test
    void aCodeTableWithoutItsFirstLineIsRefused() throws IOException {
        Files.writeString(folder.resolve("customer-status.codes.csv"), "active,1\nclosed,9\n");
        assertThatExceptionOfType(UnusableFilesException.class)
                .isThrownBy(() -> read("canonical,provider,rule\nstatus,tt,code:customer-status\n"))
                .withMessage(in("customer-status.codes.csv") + "line 1: the first line must be canonical,provider.");
    }

    private FieldTable table() throws IOException {
        Files.writeString(folder.resolve("customer-status.codes.csv"), "canonical,provider\nactive,1\nclosed,9\n");
        return read("""
                canonical,provider,rule
                fullName,ten_kh,
                home.street,dia_chi.day_du,
                contractDate,ngay_hd,date:dd/MM/yyyy
                status,trang_thai,code:customer-status
                """);
    }

    private String in(String file) {
        return folder.resolve(file) + ": ";
    }

    private FieldTable read(String csv) throws IOException {
        return FieldTableReader.forAnswers(Files.writeString(folder.resolve("find.fields.csv"), csv), SCHEMA);
    }
}
