package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A step of an exchange on its way.
 *
 * @param at when; null where only its duration is recorded
 * @param hop {@code received}, {@code intended}, {@code provider}, {@code answered}, {@code recorded}, {@code late} or
 *     {@code redelivery}
 * @param detail from whom, over what, how long, with which result
 */
@JsonInclude(Include.NON_NULL)
public record Hop(Instant at, String hop, String detail) {

    /** The steps that the records of an exchange, in their order, tell of. */
    static List<Hop> of(List<RecordedExchange> records) {
        List<Hop> hops = new ArrayList<>();
        for (RecordedExchange record : records) {
            if (hops.isEmpty()) {
                hops.add(new Hop(
                        record.receivedAt(),
                        "received",
                        "over " + record.protocolIn() + " from "
                                + (record.agency() == null ? "somebody unknown" : record.agency())));
            }
            add(record, hops);
            hops.add(new Hop(
                    record.recordedAt(),
                    "recorded",
                    "by " + record.node() + ", " + record.retention() + ", epoch " + record.epoch() + " position "
                            + record.position()));
        }
        return hops;
    }

    private static void add(RecordedExchange record, List<Hop> hops) {
        switch (record.kind()) {
            case "INTENT" -> hops.add(new Hop(ready(record), "intended", "to change something at the provider"));
            case "LATE" -> hops.add(new Hop(ready(record), "late", "the provider's answer: " + record.result()));
            case "REDELIVERY" -> hops.add(new Hop(ready(record), "redelivery", String.valueOf(record.result())));
            default -> {
                if (record.providerMillis() != null) {
                    String successor = record.servedBy() == null ? "" : ", by its successor " + record.servedBy();
                    hops.add(new Hop(
                            null,
                            "provider",
                            "over " + record.protocolOut() + ", " + record.providerMillis() + " ms" + successor));
                }
                if ("UNKNOWN".equals(record.outcome())) {
                    hops.add(new Hop(null, "answered", "nobody knows: its hub ended meanwhile"));
                } else {
                    hops.add(new Hop(
                            ready(record),
                            "answered",
                            record.result() + " after " + record.hubMillis() + " ms in the hub"));
                }
            }
        }
    }

    private static Instant ready(RecordedExchange record) {
        return record.receivedAt().plus(Duration.ofNanos(Math.round(record.hubMillis() * 1_000_000)));
    }
}
