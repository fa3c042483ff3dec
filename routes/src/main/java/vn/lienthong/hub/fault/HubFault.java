package vn.lienthong.hub.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * Why an exchange ends without an answer: a code, and a detail that is safe to show to the caller. A detail names
 * fields, limits and codes; it never repeats a value that came in, a class name, SQL or an address inside the hub.
 */
public final class HubFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultCode code;
    private final String detail;
    private final transient Duration retryAfter;

    public HubFault(FaultCode code) {
        this(code, null, null, null);
    }

    public HubFault(FaultCode code, String detail) {
        this(code, detail, null, null);
    }

    /**
     * @param detail in English, safe for the caller; may be null
     * @param cause for the operator's log only; may be null
     */
    public HubFault(FaultCode code, String detail, Throwable cause) {
        this(code, detail, cause, null);
    }

    /** @param retryAfter when it is worth asking again; null if nobody knows */
    public HubFault(FaultCode code, String detail, Duration retryAfter) {
        this(code, detail, null, retryAfter);
    }

    private HubFault(FaultCode code, String detail, Throwable cause, Duration retryAfter) {
        // A refusal is an everyday event: the stack trace is worth its price only where there is a cause to find.
        super(detail == null ? code.code() : code.code() + ": " + detail, cause, false, cause != null);
        this.code = Objects.requireNonNull(code);
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    public FaultCode code() {
        return code;
    }

    /** What is particular to this case, or null. */
    public String detail() {
        return detail;
    }

    /** When it is worth asking again, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
