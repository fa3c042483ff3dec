package vn.lienthong.hub.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.logging.LoggingSystem;

import vn.lienthong.hub.connector.ConnectorLint;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * The connectors of the hub's folder, for commands that need nothing else.
 *
 * @param folder of all connectors; a draft is looked at in one of its own
 */
record ConnectorHome(HubHome home, Path folder) {
    private static final String NO_RULE = "-";

    /** As the settings say, or where the command is started. */
    static ConnectorHome find() {
        // Libraries would log to standard output, which belongs to the command's own output.
        LoggingSystem.get(ConnectorHome.class.getClassLoader()).beforeInitialize();
        return of(new HubHome(Path.of(new StartEnvironment().settings().home())));
    }

    static ConnectorHome of(HubHome home) {
        return new ConnectorHome(home, home.connectors());
    }

    /** @throws CannotRunException if there is no folder of connectors */
    List<String> ids() {
        try {
            return ConnectorLint.ids(folder());
        } catch (UnusableFilesException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    /** @param published what to compare with; null for nothing */
    List<Problem> problems(Path published) {
        return problems(published, Set.of());
    }

    /** What can be seen without running any mapping. */
    List<Problem> problemsWithoutTrials() {
        return problems(null, Set.copyOf(ids()));
    }

    private List<Problem> problems(Path published, Set<String> untried) {
        try (OfflineTransports transports = new OfflineTransports(home)) {
            return new ConnectorLint(transports.all(), new ObjectMapper()).problemsOf(folder(), published, untried);
        } catch (UnusableFilesException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    boolean isOf(Problem problem, String id) {
        return problem.file().startsWith(folder().resolve(id));
    }

    /** {@code connectors/evn/connector.yaml}. */
    String name(Path file) {
        return file.startsWith(home.shared()) ? home.shared().relativize(file).toString() : file.toString();
    }

    static String rule(Problem problem) {
        return problem.rule() == null ? NO_RULE : problem.rule().id();
    }

    /** As compilers write it, so that editors find the line. */
    String line(Problem problem) {
        return name(problem.file()) + (problem.line() == null ? "" : ":" + problem.line()) + ": " + rule(problem) + ": "
                + problem.message() + (problem.suggestion() == null ? "" : " " + problem.suggestion());
    }
}
