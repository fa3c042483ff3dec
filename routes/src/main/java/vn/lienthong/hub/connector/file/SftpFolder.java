package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * A system's folder on its server over SFTP. The connection is kept from one use to the next, and there is one use at a time.
 * After a failure it is left alone for a while: a password that is tried again and again locks the account.
 */
final class SftpFolder implements AutoCloseable {
    static final String REQUESTS = "requests";
    static final String ANSWERS = "answers";
    static final String DONE = ANSWERS + "/.done";
    static final String UNREADABLE = ANSWERS + "/.unreadable";

    private static final Logger LOG = LoggerFactory.getLogger(SftpFolder.class);

    private final String system;
    private final SftpAddress address;
    private final Duration leaveAloneFor;

    private SftpConnection connection;
    private volatile FaultCode trouble;
    private long troubleSince;

    /** @param leaveAloneFor after a failure */
    SftpFolder(String system, SftpAddress address, Duration leaveAloneFor) {
        this.system = system;
        this.address = address;
        this.leaveAloneFor = leaveAloneFor;
    }

    /** What is done there. */
    @FunctionalInterface
    interface Use<T> {
        T with(SftpConnection server) throws IOException;
    }

    /** Why it could not be used the last time; null if it could. */
    FaultCode trouble() {
        return trouble;
    }

    /** Whether it can be reached, which is tried. */
    boolean isThere() {
        try {
            return use(server -> server.isFolder(path(REQUESTS)));
        } catch (HubFault e) {
            return false;
        }
    }

    /** @throws HubFault if it cannot be reached, or the use fails */
    synchronized <T> T use(Use<T> use) {
        FaultCode former = trouble;
        if (former != null && System.nanoTime() - troubleSince < leaveAloneFor.toNanos()) {
            throw new HubFault(former);
        }
        try {
            T result = use.with(connected());
            if (former != null) {
                LOG.info("Files are exchanged with {} again", system);
            }
            trouble = null;
            return result;
        } catch (HubFault e) {
            throw failed(e, former);
        } catch (IOException e) {
            throw failed(new HubFault(FaultCode.PROVIDER_UNREACHABLE, e.getMessage(), e), former);
        }
    }

    private SftpConnection connected() throws IOException {
        if (connection == null || !connection.isOpen()) {
            close();
            connection = SftpConnection.open(address);
            for (String folder : List.of(REQUESTS, ANSWERS, DONE, UNREADABLE)) {
                if (!connection.isFolder(path(folder))) {
                    connection.makeFolder(path(folder));
                }
            }
        }
        return connection;
    }

    /** The log says what a person can do about it, and nothing that the server said. */
    private HubFault failed(HubFault fault, FaultCode former) {
        close();
        trouble = fault.code();
        troubleSince = System.nanoTime();
        if (trouble != former) {
            String server = "the server at " + address.host() + ":" + address.port();
            LOG.error(
                    "Files cannot be exchanged with {}: {}. It is tried again.",
                    system,
                    switch (trouble) {
                        case PROVIDER_NOT_TRUSTED ->
                            server + " has none of the keys in the setting " + system + ".host-key";
                        case PROVIDER_SIGN_IN_FAILED -> server + " does not let the hub's account in";
                        default -> server + " cannot be used (" + kindOf(fault) + ")";
                    });
        }
        return fault;
    }

    private static String kindOf(HubFault fault) {
        return (fault.getCause() == null ? fault : fault.getCause()).getClass().getSimpleName();
    }

    /** @param name below the folder */
    String path(String name) {
        return address.folder() + "/" + name;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
