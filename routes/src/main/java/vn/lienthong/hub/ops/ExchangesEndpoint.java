package vn.lienthong.hub.ops;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.exchangelog.RecentExchanges;

/** {@code GET /ops/v1/exchanges} on the management port: the newest records of the exchange log. */
@Component
@Endpoint(id = "exchanges")
final class ExchangesEndpoint {
    private static final int DEFAULT_LIMIT = 50;

    private final RecentExchanges exchanges;

    ExchangesEndpoint(RecentExchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** @param limit how many at most, 50 if it is not said, never more than 1000 */
    @ReadOperation
    public Map<String, List<Map<String, Object>>> newest(@Nullable Integer limit) {
        return Map.of("exchanges", exchanges.newest(limit == null ? DEFAULT_LIMIT : limit));
    }
}
