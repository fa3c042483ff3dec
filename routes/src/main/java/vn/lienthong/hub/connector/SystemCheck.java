package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/** What must be right in the part {@code system} of a {@code connector.yaml}. */
final class SystemCheck {
    private static final Set<String> SIGN_INS = Set.of("api-key", "basic");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");
    private static final Set<String> THE_HUBS_HEADERS = ignoringCase(
            "Accept",
            "Connection",
            "Content-Length",
            "Content-Type",
            "Host",
            "SOAPAction",
            "traceparent",
            "Transfer-Encoding");
    private static final JsonPointer SYSTEM = JsonPointer.compile("/system");

    private final WrittenFile file;
    private final List<Problem> problems = new ArrayList<>();

    private SystemCheck(WrittenFile file) {
        this.file = file;
    }

    static List<Problem> problemsOf(WrittenFile file, SystemDescriptor written, Map<String, Transport> transports) {
        SystemCheck check = new SystemCheck(file);
        check.require(written != null, SYSTEM, "has no system.", "Say at least system: {transport: rest, baseUrl: …}.");
        if (written != null) {
            check.system(written, transports);
        }
        return check.problems;
    }

    private void system(SystemDescriptor written, Map<String, Transport> transports) {
        Transport transport = transports.get(String.valueOf(written.transport()));
        require(
                transport != null,
                key("transport"),
                "there is no transport '" + written.transport() + "'.",
                DidYouMean.among(written.transport(), transports.keySet()));
        require(
                transport == null || !transport.needsBaseUrl() || isSaid(written.baseUrl()),
                key("baseUrl"),
                "the system has no baseUrl.",
                "Write baseUrl: " + parameter("base-url") + " and set it in the environment.");
        Parameters.namesIn(written.baseUrl())
                .forEach(name -> require(
                        name.equals(id() + ".base-url"),
                        key("baseUrl"),
                        "the setting of the address is called '" + name + "'.",
                        "Call it " + parameter("base-url") + ": the demo and the tests fill that in."));
        require(written.parallelCalls() > 0, key("parallelCalls"), "parallelCalls is not positive.", "Try 20.");
        require(
                isPositive(written.connectTimeout()),
                key("connectTimeout"),
                "connectTimeout is not positive.",
                "Try 1s.");
        require(
                isPositive(written.responseTimeout()),
                key("responseTimeout"),
                "responseTimeout is not positive.",
                "Try 3s.");
        if (written.signIn() != null) {
            signIn(written.signIn());
        }
        written.headers().forEach((name, value) -> header(name, value, written.signIn()));
    }

    private void header(String name, String value, SignIn signIn) {
        JsonPointer place = key("headers").appendProperty(name);
        require(
                HEADER_NAME.matcher(name).matches(),
                place,
                "'" + name + "' is no name of a header.",
                "Use letters, digits and hyphens.");
        require(
                !THE_HUBS_HEADERS.contains(name),
                place,
                "the header '" + name + "' is the hub's to set.",
                "Leave it out.");
        require(
                !name.equalsIgnoreCase("Authorization") && (signIn == null || !name.equalsIgnoreCase(signIn.header())),
                place,
                "the header '" + name + "' is for signing in.",
                "Describe it in signIn.");
        require(
                value != null && HEADER_VALUE.matcher(value).matches(),
                place,
                "the header '" + name + "' needs a value of visible characters of ASCII.",
                "Write it in quotes.");
    }

    private void signIn(SignIn signIn) {
        require(
                SIGN_INS.contains(String.valueOf(signIn.kind())),
                signInKey("kind"),
                signIn.kind() == null ? "signIn has no kind." : "there is no sign-in '" + signIn.kind() + "'.",
                DidYouMean.among(signIn.kind(), SIGN_INS));
        require(
                !"api-key".equals(signIn.kind()) || isSaid(signIn.header()),
                signInKey("header"),
                "signIn with an api-key has no header.",
                "Write header: X-Api-Key, or whichever header the system reads.");
        require(
                !"basic".equals(signIn.kind()) || isSaid(signIn.user()),
                signInKey("user"),
                "signIn of the kind basic has no user.",
                "Write user: " + parameter("user") + " and set it in the environment.");
        require(
                Parameters.isParameter(signIn.secret()),
                signInKey("secret"),
                "the secret of signIn stands in the file.",
                "Write secret: " + parameter("secret") + " and set it in the environment.");
    }

    private static Set<String> ignoringCase(String... names) {
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(List.of(names));
        return sorted;
    }

    private String id() {
        return file.path().getParent().getFileName().toString();
    }

    private String parameter(String name) {
        return "\"{{" + id() + "." + name + "}}\"";
    }

    private static JsonPointer key(String name) {
        return SYSTEM.appendProperty(name);
    }

    private static JsonPointer signInKey(String name) {
        return key("signIn").appendProperty(name);
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    private void require(boolean right, JsonPointer place, String problem, String suggestion) {
        if (!right) {
            problems.add(file.problem(place, problem, suggestion).under(KeyRules.of(place)));
        }
    }
}
