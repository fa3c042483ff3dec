package vn.lienthong.simulation.postgres;

/** The embedded PostgreSQL could not be started, prepared or stopped. The message says what to look at. */
public final class ServerFailedException extends RuntimeException {

    ServerFailedException(String message) {
        super(message);
    }

    ServerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
