package vn.lienthong.hub.connector.file;

import java.time.Clock;
import java.time.Duration;

import org.springframework.util.unit.DataSize;

import vn.lienthong.hub.connector.Transport;

/** The real way out to files, for tests of what is read and not of what is sent. */
public final class FileTransports {
    private FileTransports() {}

    public static Transport withoutDatabase() {
        Duration soon = Duration.ofSeconds(1);
        DeferredSettings settings = new DeferredSettings(soon, soon, soon, DataSize.ofMegabytes(1), soon, 1);
        return new FileTransport(new FilePartners(settings), null, null, settings, Clock.systemUTC());
    }
}
