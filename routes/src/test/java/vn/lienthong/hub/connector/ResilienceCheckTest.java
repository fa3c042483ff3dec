package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResilienceCheckTest {
    private static final String YAML = "evn/connector.yaml";

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
                "retry: {atMost: 0}                  | atMost is not from 1 to 3.",
                "retry: {atMost: 4}                  | atMost is not from 1 to 3.",
                "retry: {wait: 3s}                   | wait is not positive, or longer than two seconds.",
                "retry: {wait: 0s}                   | wait is not positive, or longer than two seconds.",
                "changes: true, retry: {}            | it changes something, and would do it twice.",
                "idempotent: true                    | only what changes something is idempotent or not.",
            })
    void anOperationThatCannotBeAskedAgainInThisWayIsRefused(String written, String problem) throws IOException {
        connectors.change(
                YAML, "keepBody: digest", "keepBody: digest\n    " + written.replace(", retry", "\n    retry"));

        assertThat(connectors.problems()).singleElement().asString().contains("operation find-customer: " + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "failureRate: 0, failureRate is not from 1 to 100 per cent.",
        "failureRate: 101, failureRate is not from 1 to 100 per cent.",
        "callsAtLeast: 0, callsAtLeast is not from 1 to 1000.",
        "callsAtLeast: 1001, callsAtLeast is not from 1 to 1000.",
        "openFor: 0s, 'openFor is not positive, or longer than ten minutes.'",
        "openFor: 11m, 'openFor is not positive, or longer than ten minutes.'"
    })
    void aCircuitBreakerThatCannotWorkIsRefused(String written, String problem) throws IOException {
        connectors.change(YAML, "connectTimeout: 1s", "circuitBreaker: {" + written + "}\n  connectTimeout: 1s");

        assertThat(connectors.problems()).singleElement().asString().contains(problem);
    }
}
