package vn.lienthong.hub.context;

import java.util.regex.Pattern;

/**
 * What the caller says about a request, beside who it is. Each is null when it was not said.
 *
 * @param purpose why it is asked
 * @param officer who asks within the agency
 * @param requestId the caller's own id of the request
 * @param traceparent W3C Trace Context, as it came and well-formed
 */
public record Claims(String purpose, String officer, String requestId, String traceparent) {
    public static final Claims NONE = new Claims(null, null, null, null);

    private static final Pattern FORM = Pattern.compile("[!-~]([ -~]{0,62}[!-~])?");
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;

    /** Whether a text can be a purpose, an officer or a request id: 1 to 64 printable ASCII characters. */
    public static boolean isWellFormed(String claim) {
        return FORM.matcher(claim).matches();
    }

    /** What a request in the wire format claims in place of a purpose; the agreement knows the purpose that it stands for. */
    public static String ofIntegration(String integration, String procedure) {
        return integration + "/" + procedure;
    }

    /** The 32 hexadecimal digits of the trace id, or null. */
    public String traceId() {
        return traceparent == null ? null : traceparent.substring(TRACE_ID_START, TRACE_ID_END);
    }

    /** Shows neither who asks nor the caller's own id, which may be anything, also a person's number. */
    @Override
    public String toString() {
        return "Claims[" + purpose + ", trace " + traceId() + "]";
    }

    public Claims withPurpose(String other) {
        return new Claims(other, officer, requestId, traceparent);
    }
}
