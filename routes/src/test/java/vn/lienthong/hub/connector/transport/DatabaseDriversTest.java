package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.context.HubHome;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseDriversTest {
    @TempDir
    private Path home;

    @Test
    void postgresqlIsThereAndOthersAreNot() {
        DatabaseDrivers drivers = new DatabaseDrivers(new HubHome(home));

        assertThat(drivers.driverOf("jdbc:postgresql://localhost/x")).isPresent();
        assertThat(drivers.driverOf("jdbc:in-the-folder:x")).isEmpty();
    }

    @Test
    void aDriverInTheFolderIsLoadedApartFromTheHub() throws IOException {
        putDriverIntoFolder();

        Driver driver = new DatabaseDrivers(new HubHome(home))
                .driverOf("jdbc:in-the-folder:x")
                .orElseThrow();

        assertThat(driver.getClass().getName()).isEqualTo(DriverInTheFolder.class.getName());
        assertThat(driver.getClass().getClassLoader()).isNotSameAs(getClass().getClassLoader());
        assertThat(driver.getClass().getClassLoader().getParent()).isSameAs(ClassLoader.getPlatformClassLoader());
    }

    @Test
    void aJarThatIsNoneIsLeftAside() throws IOException {
        putDriverIntoFolder();
        Files.writeString(home.resolve("drivers/a-broken.jar"), "no jar");

        assertThat(new DatabaseDrivers(new HubHome(home)).driverOf("jdbc:in-the-folder:x"))
                .isPresent();
    }

    private void putDriverIntoFolder() throws IOException {
        String name = DriverInTheFolder.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(home.resolve("drivers"));
        try (OutputStream file = Files.newOutputStream(home.resolve("drivers/driver.jar"));
                JarOutputStream jar = new JarOutputStream(file);
                InputStream code = getClass().getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            jar.write(DriverInTheFolder.class.getName().getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }

    /** A driver that knows its address and nothing else. */
    public static final class DriverInTheFolder implements Driver {
        @Override
        public Connection connect(String url, Properties info) {
            return null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:in-the-folder:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}
