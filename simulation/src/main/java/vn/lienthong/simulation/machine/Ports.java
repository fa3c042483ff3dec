package vn.lienthong.simulation.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /**
     * Whether a server could listen on this port now, on localhost as well as on all addresses at once. Port 0,
     * which takes any free port, always is free.
     */
    public static boolean isFree(int port) {
        return canListen(new InetSocketAddress(port))
                && canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** A port of localhost that nobody listens on now. Somebody may in the next moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
