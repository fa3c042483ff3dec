package vn.lienthong.hub.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import vn.lienthong.simulation.machine.TemporaryFolder;

/**
 * A home for the hub: this project's {@code config/} and {@code connectors/}, and the agreements that only tests need.
 *
 * @param folder goes when it is closed
 */
record HomeFolder(TemporaryFolder folder) implements AutoCloseable {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> OF_A_CONNECTOR = List.of(
            "connector.yaml",
            "instances.csv",
            "route.camel.yaml",
            "asks.yaml",
            "README.md",
            "schema",
            "contract",
            "mapping",
            "examples",
            "stub");

    /** @param prepare is given the folder before anybody may ask what is in it */
    static HomeFolder copied(Consumer<Path> prepare) {
        HomeFolder home = new HomeFolder(TemporaryFolder.create("hub-test-"));
        copy(PROJECT.resolve("config"), home.path().resolve("config"));
        for (Path connector : children(PROJECT.resolve("connectors"))) {
            if (Files.exists(connector.resolve("connector.yaml"))) {
                Path target = home.path().resolve("connectors").resolve(connector.getFileName());
                OF_A_CONNECTOR.forEach(name -> copy(connector.resolve(name), target.resolve(name)));
            }
        }
        for (Path agreement : children(PROJECT.resolve("routes/src/test/resources/agreements"))) {
            copy(agreement, home.path().resolve("config/agreements").resolve(agreement.getFileName()));
        }
        prepare.accept(home.path());
        new TesterAgreement(home.path()).write();
        return home;
    }

    Path path() {
        return folder.path();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
