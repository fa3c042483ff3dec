package vn.lienthong.hub.exchangelog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.lienthong.hub.exchangelog.chain.CanonicalBytes;

/**
 * What is kept of an attempt, but for its place in the chain. It holds no personal data in the clear. A UUID that is not an
 * id is a container for 16 bytes: half of a keyed HMAC-SHA-256, or of a revision's hash. What is not known is null.
 *
 * @param kind what it says of its exchange
 * @param retention how long it is kept
 * @param attempts 1, or how many unidentified attempts it stands for
 * @param receivedAt in whole microseconds
 * @param credential the id of the credential by which the agency was known
 * @param revision the first half of the connector's revision
 * @param outcome {@code ANSWERED}, {@code FAILED}, {@code DEFERRED} or {@code UNKNOWN}; null of an intent
 * @param subjectKinds what the keys of the subjects are, with spaces between
 * @param subjects keyed hashes of the people whose data it touches
 * @param fieldsLeft names of the answer's top-level fields, with spaces between
 * @param servedBy the operation that answered in the place of the one that was asked, as {@code <operation>@<32 hexadecimal
 *     digits of its revision>}
 * @param headline the figure that it counts for; not part of the record
 * @param keyVersion under which key the hashes were made
 * @param bodies what is kept of its bodies, encrypted; written with the record, and not part of it
 */
record LogEntry(
        RecordKind kind,
        RetentionClass retention,
        int attempts,
        UUID exchangeId,
        Instant receivedAt,
        UUID credential,
        String agency,
        String officer,
        String operation,
        UUID revision,
        String protocolIn,
        String protocolOut,
        String purpose,
        String requestId,
        String outcome,
        String verdict,
        String faultCode,
        String subjectKinds,
        List<UUID> subjects,
        String fieldsLeft,
        int hubMicros,
        Integer providerMicros,
        UUID requestDigest,
        UUID answerDigest,
        UUID traceId,
        short keyVersion,
        String servedBy,
        String headline,
        List<KeptBody> bodies) {

    /** Adds every field that is part of the record, in the order of docs/exchange-log.md. */
    void addTo(CanonicalBytes bytes) {
        bytes.add(kind.name())
                .add(attempts)
                .add(exchangeId)
                .add(receivedAt)
                .add(credential)
                .add(agency)
                .add(officer)
                .add(operation)
                .add(revision)
                .add(protocolIn)
                .add(protocolOut)
                .add(purpose)
                .add(requestId)
                .add(outcome)
                .add(verdict)
                .add(faultCode)
                .add(subjectKinds)
                .add(subjects)
                .add(fieldsLeft)
                .add(hubMicros)
                .add(providerMicros)
                .add(requestDigest)
                .add(answerDigest)
                .add(traceId)
                .add(keyVersion);
        // Not even its absence is hashed: so records from before there was such a field stay as they were.
        if (servedBy != null) {
            bytes.add(servedBy);
        }
    }

    /** Of an intent: that its outcome is not known, because its hub ended meanwhile. */
    LogEntry endedAsUnknown(short version, String figure) {
        return new LogEntry(
                RecordKind.OUTCOME,
                retention,
                attempts,
                exchangeId,
                receivedAt,
                credential,
                agency,
                officer,
                operation,
                revision,
                protocolIn,
                protocolOut,
                purpose,
                requestId,
                "UNKNOWN",
                null,
                null,
                subjectKinds,
                subjects,
                null,
                0,
                null,
                requestDigest,
                null,
                traceId,
                version,
                servedBy,
                figure,
                List.of());
    }

    /** The same, of an answer that was promised for later: what was asked is in the record of the promise. */
    LogEntry late() {
        return new LogEntry(
                RecordKind.LATE,
                retention,
                attempts,
                exchangeId,
                receivedAt,
                credential,
                agency,
                officer,
                operation,
                revision,
                protocolIn,
                protocolOut,
                purpose,
                requestId,
                outcome,
                verdict,
                faultCode,
                subjectKinds,
                subjects,
                fieldsLeft,
                hubMicros,
                providerMicros,
                null,
                answerDigest,
                traceId,
                keyVersion,
                servedBy,
                headline,
                List.of());
    }

    /** Its verdict, its fault code, or how else it ended. */
    String result() {
        if (verdict != null) {
            return verdict;
        }
        return faultCode == null ? outcome : faultCode;
    }

    /** Shows what an operator may see. */
    @Override
    public String toString() {
        return "LogEntry[" + kind + " " + exchangeId + "]";
    }
}
