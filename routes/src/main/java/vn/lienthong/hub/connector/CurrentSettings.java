package vn.lienthong.hub.connector;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * The settings that the hub was started with, and those that have been added to its files since: a new connector's
 * parameters are written there while it runs.
 */
final class CurrentSettings {
    private static final Path FILE = Path.of("config", "application.yaml");

    private CurrentSettings() {}

    /** @throws UnusableFilesException if the file is no YAML just now; nothing of it is repeated, it may hold secrets */
    static UnaryOperator<String> since(Environment started) {
        ConfigurableEnvironment now = new StandardEnvironment();
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(now);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new UnusableFilesException(List.of(new Problem(
                    FILE,
                    mark == null ? null : mark.getLine() + 1,
                    "it cannot be read as YAML.",
                    "Each line is a key, a colon and a value.")));
        }
        return key -> {
            String value = started.getProperty(key);
            return value == null ? now.getProperty(key) : value;
        };
    }
}
