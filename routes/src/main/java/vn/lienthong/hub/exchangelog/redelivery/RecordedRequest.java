package vn.lienthong.hub.exchangelog.redelivery;

import java.util.UUID;

/**
 * A request as it was recorded, with the bytes that came.
 *
 * @param credential by which its agency was known; null if that has no id
 * @param protocol by which way in it came, and so the form of its body
 * @param body what came, decrypted: personal data
 */
public record RecordedRequest(
        UUID exchange,
        String agency,
        UUID credential,
        String officer,
        String operation,
        String protocol,
        String purpose,
        String requestId,
        byte[] body) {

    /** Shows nothing of what was asked. */
    @Override
    public String toString() {
        return "RecordedRequest[" + exchange + " " + operation + "]";
    }
}
