package vn.lienthong.hub.exchangelog.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * One record of the log, as operators and auditors see it: without the hashes by which people are found.
 *
 * @param kind what it says of its exchange: {@code INTENT}, {@code OUTCOME}, {@code LATE} or {@code REDELIVERY}
 * @param attempts 1, or how many unidentified attempts it stands for
 * @param revision the first four characters of the connector's revision
 * @param subjectKinds what the keys of the people are whose data it touches
 * @param fieldsLeft names of the answer's top-level fields
 * @param hubMillis how long it was in the hub, the provider's time included
 * @param servedBy the operation that answered in the place of the one that was asked, with the first four characters of its
 *     revision: {@code public-security.find-judicial-record@3f9a}; null if that one did
 * @param node the hub that recorded it
 * @param retention how long it is kept, by what it is about
 * @param epoch with the position, its place in the chain of its node and retention class
 */
@JsonInclude(Include.NON_NULL)
public record RecordedExchange(
        UUID exchangeId,
        String kind,
        int attempts,
        Instant receivedAt,
        Instant recordedAt,
        String agency,
        String officer,
        String operation,
        String revision,
        String protocolIn,
        String protocolOut,
        String purpose,
        String requestId,
        String outcome,
        String verdict,
        String faultCode,
        List<String> subjectKinds,
        List<String> fieldsLeft,
        double hubMillis,
        Double providerMillis,
        String traceId,
        String servedBy,
        String node,
        String retention,
        int epoch,
        long position) {

    /** Its verdict, its fault code, or how else it ended; null of an intent. */
    public String result() {
        if (verdict != null) {
            return verdict;
        }
        return faultCode == null ? outcome : faultCode;
    }

    PageKey key() {
        return new PageKey(recordedAt, exchangeId, position);
    }

    @Override
    public String toString() {
        return "RecordedExchange[" + kind + " " + exchangeId + "]";
    }
}
