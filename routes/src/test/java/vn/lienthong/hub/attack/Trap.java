package vn.lienthong.hub.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A port on 127.0.0.1 that nobody has a reason to call. */
record Trap(ServerSocket socket) implements AutoCloseable {
    private static final int WAITING_CALLERS = 50;

    static Trap open() {
        try {
            return new Trap(new ServerSocket(0, WAITING_CALLERS, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    /** Whether somebody has called since this was last asked. The system keeps callers waiting, so none is missed. */
    boolean wasReached() {
        boolean wasReached = false;
        try {
            socket.setSoTimeout(1);
            while (true) {
                socket.accept().close();
                wasReached = true;
            }
        } catch (SocketTimeoutException nobodyWaits) {
            return wasReached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
