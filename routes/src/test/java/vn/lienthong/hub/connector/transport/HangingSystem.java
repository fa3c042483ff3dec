package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A system that takes every connection and never says anything. */
final class HangingSystem implements AutoCloseable {
    private static final int BACKLOG = 1_000;

    private final ServerSocket server;
    private final List<Socket> taken = new CopyOnWriteArrayList<>();

    private HangingSystem(ServerSocket server) {
        this.server = server;
    }

    /** @param port of 127.0.0.1 */
    static HangingSystem at(int port) {
        try {
            HangingSystem system = new HangingSystem(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(system::take, "hanging-system");
            thread.setDaemon(true);
            thread.start();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many connections came so far. */
    int taken() {
        return taken.size();
    }

    private void take() {
        try {
            while (true) {
                taken.add(server.accept());
            }
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : taken) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
