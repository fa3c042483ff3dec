package vn.lienthong.hub.connector;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;

/** What must be right in the part {@code system} of a {@code connector.yaml}. */
final class SystemCheck {
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private SystemCheck(Path file) {
        this.file = file;
    }

    static List<Problem> problemsOf(Path file, SystemDescriptor written, Map<String, Transport> transports) {
        SystemCheck check = new SystemCheck(file);
        check.require(written != null, "has no system.", "Say at least system: {transport: rest, baseUrl: …}.");
        if (written != null) {
            check.system(written, transports);
        }
        return check.problems;
    }

    private void system(SystemDescriptor written, Map<String, Transport> transports) {
        Transport transport = transports.get(String.valueOf(written.transport()));
        require(
                transport != null,
                "there is no transport '" + written.transport() + "'.",
                "There are " + new TreeSet<>(transports.keySet()) + ".");
        require(
                transport == null || !transport.needsBaseUrl() || isSaid(written.baseUrl()),
                "the system has no baseUrl.",
                "Write baseUrl: " + parameter("base-url") + " and set it in the environment.");
        require(written.parallelCalls() > 0, "parallelCalls is not positive.", "Try 20.");
        require(isPositive(written.connectTimeout()), "connectTimeout is not positive.", "Try 1s.");
        require(isPositive(written.responseTimeout()), "responseTimeout is not positive.", "Try 3s.");
        if (written.signIn() != null) {
            signIn(written.signIn());
        }
    }

    private void signIn(SignIn signIn) {
        require(signIn.kind() != null, "signIn has no kind.", "Write kind: api-key or kind: basic.");
        require(
                !"api-key".equals(signIn.kind()) || isSaid(signIn.header()),
                "signIn with an api-key has no header.",
                "Write header: X-Api-Key, or whichever header the system reads.");
        require(
                !"basic".equals(signIn.kind()) || isSaid(signIn.user()),
                "signIn of the kind basic has no user.",
                "Write user: " + parameter("user") + " and set it in the environment.");
        require(
                Parameters.isParameter(signIn.secret()),
                "the secret of signIn stands in the file.",
                "Write secret: " + parameter("secret") + " and set it in the environment.");
    }

    private String parameter(String name) {
        return "\"{{" + file.getParent().getFileName() + "." + name + "}}\"";
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    private void require(boolean right, String problem, String suggestion) {
        if (!right) {
            problems.add(new Problem(file, problem, suggestion));
        }
    }
}
