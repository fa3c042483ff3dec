package vn.lienthong.hub.exchangelog.redelivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

import vn.lienthong.hub.exchangelog.search.RecordedExchange;

/** Which of the exchanges that were looked for would be delivered again, and why the others would not. */
public final class RedeliveryPlan {
    private final List<UUID> exchanges = new ArrayList<>();
    private final Map<String, Integer> byOperation = new TreeMap<>();
    private final Map<String, Integer> byAgency = new TreeMap<>();
    private final Map<String, Integer> byResult = new TreeMap<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    void take(RecordedExchange exchange) {
        exchanges.add(exchange.exchangeId());
        byOperation.merge(exchange.operation(), 1, Integer::sum);
        byAgency.merge(exchange.agency(), 1, Integer::sum);
        byResult.merge(exchange.result(), 1, Integer::sum);
    }

    void leaveOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    /** In the order in which they were asked. */
    @JsonIgnore
    public List<UUID> exchanges() {
        return List.copyOf(exchanges);
    }

    public int getExchanges() {
        return exchanges.size();
    }

    public Map<String, Integer> getByOperation() {
        return byOperation;
    }

    public Map<String, Integer> getByAgency() {
        return byAgency;
    }

    /** By what became of them, such as a fault code. */
    public Map<String, Integer> getByResult() {
        return byResult;
    }

    /** How many are left out, by the reason. */
    public Map<String, Integer> getLeftOut() {
        return leftOut;
    }
}
