package vn.lienthong.hub.connector;

import java.nio.file.Path;

/**
 * Something wrong with a file that an integrator wrote.
 *
 * @param file where
 * @param message what is wrong
 * @param suggestion what would be right
 */
public record Problem(Path file, String message, String suggestion) {
    @Override
    public String toString() {
        return file + ": " + message + (suggestion == null ? "" : " " + suggestion);
    }
}
