package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.lienthong.hub.revision.FolderFiles;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTextTest {
    private static final Path CONNECTORS = Path.of("..", "connectors");

    private static String of(String id) throws IOException {
        return CatalogueText.of(Map.of(id, FolderFiles.read(CONNECTORS.resolve(id))));
    }

    @Test
    void tellsOwnersFieldsCodesAndACallOfEachOperation() throws IOException {
        assertThat(of("evn"))
                .contains("## evn: Tập đoàn Điện lực Việt Nam / Vietnam Electricity")
                .contains("Owner: Customer systems (integration@evn.example). Kind: enterprise. Interface: v1.")
                .contains("### `evn.find-customer`")
                .contains("| `customerCode` (required) | string |")
                .contains("| `fullName` | string |")
                .contains("Codes of `customer-status`, canonical = the system's: ")
                .contains("curl -i http://127.0.0.1:8080/api/evn/v1/find-customer")
                .contains("-d '{\"customerCode\":\"PE01000012345\"}'");
    }

    @Test
    void tellsUntilWhenAnOperationIsItsOwnersAndWhoAnswersThen() throws IOException {
        assertThat(of("justice"))
                .contains("Until 2025-02-28, then `public-security.find-judicial-record` answers.")
                .contains("| `parents[].relation`");
    }
}
