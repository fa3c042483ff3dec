package vn.lienthong.simulation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server had to say, for the message of a failure. */
final class ServerLog {

    private ServerLog() {}

    static String text(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log) : "(empty)";
        } catch (IOException e) {
            return "(cannot be read: %s)".formatted(e.getMessage());
        }
    }
}
