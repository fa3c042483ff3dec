package vn.lienthong.simulation.machine;

import java.io.IOException;
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

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
