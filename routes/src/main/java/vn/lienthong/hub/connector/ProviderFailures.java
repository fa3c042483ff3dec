package vn.lienthong.hub.connector;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Says which fault it is when the call to a provider ends with an exception of Java. */
public final class ProviderFailures {
    /** SQLSTATE: the statement was cancelled, which is what its time-out does. */
    private static final String QUERY_CANCELLED = "57014";

    private ProviderFailures() {}

    /** The fault, or the exception itself if it is none of a provider's. */
    public static Throwable explain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HubFault) {
                return cause;
            }
            FaultCode code = codeOf(cause);
            if (code != null) {
                return new HubFault(code, null, thrown);
            }
        }
        return thrown;
    }

    /**
     * The provider does not accept this request: it is there, and would answer the next time in the same way.
     *
     * @param detail safe for the caller
     */
    public static HubFault refused(String detail) {
        return new HubFault(FaultCode.PROVIDER_FAILED, detail, new RefusedException());
    }

    /**
     * Whether the provider's system is in trouble, so that the same request may be answered another time: it is not
     * reached, is too slow, reports an error of its own, or breaks off. Not what it says of one request.
     */
    public static boolean isOutage(HubFault fault) {
        return switch (fault.code()) {
            case PROVIDER_UNREACHABLE, PROVIDER_TIMED_OUT -> true;
            case PROVIDER_FAILED -> !hasCause(fault, RefusedException.class) && !hasCause(fault, SQLException.class);
            // What cannot be mapped has come whole, and will come so again.
            case PROVIDER_ANSWER_UNREADABLE ->
                hasCause(fault, IOException.class) && !hasCause(fault, MappingException.class);
            default -> false;
        };
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Tells what is the request's from what is the system's: both have one code. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException() {
            super(null, null, false, false);
        }
    }

    private static FaultCode codeOf(Throwable cause) {
        if (cause instanceof ConnectionRequestTimeoutException) {
            return FaultCode.PROVIDER_BUSY;
        }
        if (cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof ConnectTimeoutException) {
            return FaultCode.PROVIDER_UNREACHABLE;
        }
        if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
            return FaultCode.PROVIDER_TIMED_OUT;
        }
        if (cause instanceof SSLException) {
            return FaultCode.PROVIDER_NOT_TRUSTED;
        }
        if (cause instanceof SQLException sql) {
            return codeOf(sql);
        }
        if (cause instanceof IOException || cause instanceof HttpException) {
            return FaultCode.PROVIDER_ANSWER_UNREADABLE;
        }
        return null;
    }

    private static FaultCode codeOf(SQLException sql) {
        if (sql instanceof SQLTimeoutException || QUERY_CANCELLED.equals(sql.getSQLState())) {
            return FaultCode.PROVIDER_TIMED_OUT;
        }
        // Class 08 of SQLSTATE is the connection; a pool without one has no state, or the one of its last failure.
        boolean isConnection = sql.getSQLState() == null || sql.getSQLState().startsWith("08");
        return isConnection ? FaultCode.PROVIDER_UNREACHABLE : FaultCode.PROVIDER_FAILED;
    }
}
