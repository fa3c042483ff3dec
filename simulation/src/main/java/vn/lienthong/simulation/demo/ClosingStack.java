package vn.lienthong.simulation.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started and must be ended, the latest first. It is closed by whoever comes first, the
 * demo's own end or Ctrl-C; the other one waits until all is done.
 */
public final class ClosingStack implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean closing;

    /** Takes over something that was started; ends it at once if the demo is ending already. */
    public synchronized <T extends AutoCloseable> T add(T resource) {
        if (closing) {
            close(resource);
            throw new DemoFailedException("The demo is being ended");
        }
        started.push(resource);
        return resource;
    }

    boolean isClosing() {
        return closing;
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    /** What cannot be ended must not keep the rest from being ended, even if our own jar was replaced meanwhile. */
    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception | LinkageError e) {
            System.err.printf("Not ended cleanly: %s%n", e.getMessage());
        }
    }
}
