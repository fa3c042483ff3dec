package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.Whose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.lienthong.hub.connector.Json.object;

/** What becomes of a request that fits its schema and cannot be brought into the provider's form. */
class RequestMappingTest {
    private ConnectorFolders connectors;

    @BeforeEach
    void copyAConnector(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("evn");
    }

    @Test
    void aValueThatWouldClimbInThePathIsTheCallersFault() {
        assertThat(failureOf("{\"customerCode\": \"..\"}"))
                .isInstanceOfSatisfying(
                        HubFault.class,
                        fault -> assertThat(fault.code().whose()).isEqualTo(Whose.CALLER));
    }

    @Test
    void aValueThatTheTableOfTheRequestCannotTranslateIsTheCallersFault() throws IOException {
        connectors.change("evn/connector.yaml", "GET /customers/{customerCode}", "POST /customers");
        Files.writeString(
                connectors.folder("evn").resolve("mapping/find-customer.request.fields.csv"),
                "canonical,provider,rule\ncustomerCode,ma_kh,date:dd/MM/yyyy\n");
        assertThat(failureOf("{\"customerCode\": \"PE01000012345\"}"))
                .isInstanceOfSatisfying(
                        HubFault.class,
                        fault -> assertThat(fault.code().whose()).isEqualTo(Whose.CALLER));
    }

    @Test
    void aCharacterThatXmlCannotBearIsTheCallersFaultAndNamedWithItsField() throws IOException {
        connectors.copy("justice");
        connectors.remove("evn");
        assertThat(failureOf("{\"personalNumber\": \"00122000001\\u0000\"}"))
                .isInstanceOfSatisfying(HubFault.class, fault -> {
                    assertThat(fault.code().whose()).isEqualTo(Whose.CALLER);
                    assertThat(fault.detail()).isEqualTo("personalNumber has a character that XML cannot bear");
                });
    }

    private Throwable failureOf(String request) {
        Processor mapper = (Processor) connectors.read().get(0).beans().get("requestMapper");
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(object(request));
        Throwable thrown = catchThrowable(() -> mapper.process(exchange));
        assertThat(thrown).isNotNull();
        return ProviderFailures.explain(thrown);
    }
}
