package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.HubHome;

/**
 * The JDBC drivers that there are: PostgreSQL's is in the hub, those of other makers are put as they come into the folder
 * {@code drivers/} of the hub's home. They are loaded apart from the hub's own classes, so that what a driver brings along
 * cannot stand in for a library of the hub.
 */
@Component
final class DatabaseDrivers {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseDrivers.class);

    private final Path folder;
    private List<Driver> drivers;

    DatabaseDrivers(HubHome home) {
        this.folder = home.folder().resolve("drivers");
    }

    Path folder() {
        return folder;
    }

    /** The driver for an address, or empty if there is none. */
    synchronized Optional<Driver> driverOf(String jdbcUrl) {
        if (drivers == null) {
            drivers = new ArrayList<>(in(DatabaseDrivers.class.getClassLoader()));
            drivers.addAll(inFolder());
        }
        return drivers.stream().filter(driver -> accepts(driver, jdbcUrl)).findFirst();
    }

    private static boolean accepts(Driver driver, String jdbcUrl) {
        try {
            return driver.acceptsURL(jdbcUrl);
        } catch (SQLException e) {
            return false;
        }
    }

    private List<Driver> inFolder() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            URL[] jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(DatabaseDrivers::url)
                    .toArray(URL[]::new);
            return in(new URLClassLoader("drivers", jars, ClassLoader.getPlatformClassLoader()));
        } catch (IOException e) {
            LOG.warn("The folder {} cannot be read, so there are no drivers in it", folder);
            return List.of();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Driver> in(ClassLoader loader) {
        List<Driver> found = new ArrayList<>();
        try {
            ServiceLoader.load(Driver.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            LOG.warn("A JDBC driver cannot be used: {}", e.getMessage());
        }
        return found;
    }
}
