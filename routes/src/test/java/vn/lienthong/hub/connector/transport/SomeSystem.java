package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.connector.SystemDescriptor.Tls;
import vn.lienthong.hub.context.WrittenFile;
import vn.lienthong.hub.fault.HubFault;

import static org.assertj.core.api.Assertions.catchThrowable;

/** The client of a system that only a test knows. */
record SomeSystem(String baseUrl, CloseableHttpClient client) implements AutoCloseable {
    static final Duration RESPONSE_TIMEOUT = Duration.ofMillis(700);

    /** @param folder an empty one, for the descriptor */
    static SomeSystem at(String baseUrl, SignIn signIn, Tls tls, Path folder) {
        SystemDescriptor system = new SystemDescriptor(
                "rest",
                baseUrl,
                null,
                signIn,
                Map.of("X-Channel", "01", "X-Form", "2"),
                Duration.ofMillis(500),
                RESPONSE_TIMEOUT,
                40,
                null,
                null,
                tls,
                null,
                null);
        try {
            WrittenFile file = WrittenFile.yaml(Files.writeString(
                    folder.resolve("connector.yaml"), "system:\n  tls:\n    keyStore: x\n    trustStore: x\n"));
            return new SomeSystem(baseUrl, HttpClientFactory.clientOf(system, file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A question with a body. @return the status of its answer */
    int ask(String path) throws IOException {
        ClassicHttpRequest request = ClassicRequestBuilder.post(baseUrl + path)
                .setEntity("{\"account\":\"1\"}", ContentType.APPLICATION_JSON)
                .build();
        return client.execute(request, response -> response.getCode());
    }

    /** The fault with which the same ends, as the spine would say it. */
    HubFault faultOf(String path) {
        return (HubFault) ProviderFailures.explain(catchThrowable(() -> ask(path)));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
