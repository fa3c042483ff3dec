package vn.lienthong.simulation.provider;

import java.nio.file.Path;

/** A file of a connector's folder cannot be simulated. The message names the file, the key and what is wrong. */
public final class BrokenExampleException extends RuntimeException {

    BrokenExampleException(Path file, String problem) {
        super("%s: %s".formatted(file, problem));
    }

    BrokenExampleException(Path file, String problem, Throwable cause) {
        super("%s: %s".formatted(file, problem), cause);
    }

    public BrokenExampleException(Path file, String key, String problem) {
        this(file, "%s %s".formatted(key, problem));
    }
}
