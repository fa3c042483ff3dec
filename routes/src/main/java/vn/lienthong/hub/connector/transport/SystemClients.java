package vn.lienthong.hub.connector.transport;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.context.UnusableFilesException;

/** The HTTP clients of the connected systems: one each, shared by its operations. */
@Component
final class SystemClients {
    private final Map<ConnectedSystem, CloseableHttpClient> clients = new ConcurrentHashMap<>();

    /** @throws UnusableFilesException if the certificates that the system's descriptor names cannot be used */
    CloseableHttpClient of(OperationSource source) {
        return clients.computeIfAbsent(
                source.operation().system(), system -> HttpClientFactory.clientOf(source.system(), source.file()));
    }

    void release(ConnectedSystem system) {
        CloseableHttpClient client = clients.remove(system);
        if (client != null) {
            client.close(CloseMode.GRACEFUL);
        }
    }

    @PreDestroy
    void close() {
        clients.values().forEach(client -> client.close(CloseMode.GRACEFUL));
    }
}
