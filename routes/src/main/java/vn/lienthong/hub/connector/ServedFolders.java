package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * The folders of the connectors that are served: those with a {@code connector.yaml}, or with schemas, for which one is
 * missing. What the operator leaves out is not even looked into.
 */
final class ServedFolders {
    static final String DESCRIPTOR = "connector.yaml";

    private static final Logger LOG = LoggerFactory.getLogger(ServedFolders.class);
    private static final String SETTING = "hub.connectors.leave-out";
    private static final String POPULATION = "population";

    private final Path connectors;
    private final List<String> leaveOut;

    /** @param leaveOut ids of connectors */
    ServedFolders(Path connectors, List<String> leaveOut) {
        this.connectors = connectors;
        this.leaveOut = leaveOut;
    }

    /**
     * @param problems take the ids that cannot be left out
     * @throws UnusableFilesException if the folder of all connectors cannot be read
     */
    List<Path> find(Problems problems) {
        List<Path> served = new ArrayList<>(all());
        List<String> ids = served.stream().map(ServedFolders::id).toList();
        for (String id : leaveOut) {
            if (id.equals(POPULATION)) {
                problems.add(new Problem(
                        connectors,
                        null,
                        SETTING + " names " + POPULATION + ", which cannot be left out.",
                        "The hub is there for it: correct its folder."));
            } else if (!ids.contains(id)) {
                problems.add(new Problem(
                        connectors,
                        null,
                        SETTING + " names '" + id + "', and there is no such connector.",
                        DidYouMean.among(id, ids)));
            } else {
                LOG.warn(
                        "The connector {} is left out, because {} names it: its operations are not served",
                        id,
                        SETTING);
                served.removeIf(folder -> id(folder).equals(id));
            }
        }
        return served;
    }

    /** The folder of all connectors. */
    Path folder() {
        return connectors;
    }

    /** The folders of connectors as they are now, but for those that are left out. */
    List<Path> served() {
        return all().stream().filter(folder -> !leaveOut.contains(id(folder))).toList();
    }

    /** What whoever starts the hub can do: correct the files, or go without the connectors that have problems. */
    String nextStep(List<Problem> problems) {
        List<String> without = new ArrayList<>(leaveOut);
        for (Problem problem : problems) {
            boolean isOfOne =
                    problem.file().startsWith(connectors) && !problem.file().equals(connectors);
            String id =
                    isOfOne ? connectors.relativize(problem.file()).getName(0).toString() : POPULATION;
            if (id.equals(POPULATION)) {
                return "Correct this and start the hub again.";
            }
            if (!without.contains(id)) {
                without.add(id);
            }
        }
        return "Correct these files and start the hub again, or start it without these connectors:\n"
                + "  HUB_CONNECTORS_LEAVE_OUT=" + String.join(",", without) + " ./hub run\n"
                + "which is the setting " + SETTING + ".";
    }

    private List<Path> all() {
        try (Stream<Path> entries = Files.list(connectors)) {
            return entries.filter(ServedFolders::isConnector).sorted().toList();
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(new Problem(
                    connectors, null, "cannot be read.", "Start the hub in its own folder, or set HUB_HOME.")));
        }
    }

    private static boolean isConnector(Path folder) {
        return Files.isRegularFile(folder.resolve(DESCRIPTOR)) || Files.isDirectory(folder.resolve("schema"));
    }

    private static String id(Path folder) {
        return folder.getFileName().toString();
    }
}
