package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTextTest {
    private static final Path CONNECTORS = Path.of("..", "connectors");

    @Test
    void tellsOwnersFieldsCodesAndACallOfEachOperation() throws IOException {
        assertThat(CatalogueText.of(CONNECTORS, List.of("evn")))
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
        assertThat(CatalogueText.of(CONNECTORS, List.of("justice")))
                .contains("Until 2025-02-28, then `public-security.find-judicial-record` answers.")
                .contains("| `parents[].relation`");
    }
}
