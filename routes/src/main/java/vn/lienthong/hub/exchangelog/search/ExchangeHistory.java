package vn.lienthong.hub.exchangelog.search;

import java.util.List;
import java.util.UUID;

/**
 * All that is recorded of one exchange.
 *
 * @param hops its way, step by step
 * @param records in the order in which they were made
 */
public record ExchangeHistory(UUID exchangeId, List<Hop> hops, List<RecordedExchange> records) {}
