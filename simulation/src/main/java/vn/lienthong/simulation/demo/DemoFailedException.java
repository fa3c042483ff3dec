package vn.lienthong.simulation.demo;

/** The demo could not run. The message is for the person who started it: what is in the way and what to do. */
public final class DemoFailedException extends RuntimeException {

    DemoFailedException(String message) {
        super(message);
    }

    DemoFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
