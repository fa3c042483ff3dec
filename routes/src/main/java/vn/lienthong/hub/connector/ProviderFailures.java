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
