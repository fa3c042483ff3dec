package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A file whose name nobody knows would silently do nothing. */
class UnknownFileTest {
    private ConnectorFolders connectors;

    @BeforeEach
    void copyAConnectorThatIsRight(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("evn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connector.yml                      | Did you mean 'connector.yaml'? There are [RATIONALE.md,",
                "mappings/find-customer.fields.csv  | Did you mean 'mapping'? There are [contract, examples, mapping,",
                "schema/find-custmer.request.json   | Did you mean 'find-customer.request.json'? There are [",
                "mapping/find-customer.field.csv    | Did you mean 'find-customer.fields.csv'? There are [",
                "examples/find-custmer/found.yaml   | Did you mean 'find-customer'? There are [find-customer].",
                "schema/another.codes.csv           | There are [find-customer.request.json, find-customer.response.json].",
                "notes.txt                          | There are [RATIONALE.md, README.md, asks.yaml, connector.yaml, instances.csv, route.camel.yaml].",
            })
    void aFileOrFolderThatNobodyReadsIsSaid(String name, String suggestion) throws IOException {
        write(name);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains(": nobody reads this here. " + suggestion);
    }

    @Test
    void thePageOfAnotherConnectorIsSaid() throws IOException {
        connectors.change("evn/README.md", "# evn: Vietnam Electricity", "# viettel: Viettel");
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("README.md: line 1: is not about this connector. Begin it with # evn.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".connector.yaml.swp",
                "RATIONALE.md",
                "contract/whatever.pdf",
                "stub/odd.json",
                "mapping/another.codes.csv",
                "examples/find-customer/another.yaml"
            })
    void whatSomebodyReadsIsRight(String name) throws IOException {
        write(name);
        assertThat(connectors.read()).hasSize(1);
    }

    private void write(String name) throws IOException {
        Path file = connectors.folder("evn").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
