package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/** What must be right in the part {@code system} of a {@code connector.yaml}. */
final class SystemCheck {
    private static final Set<String> FORMATS = Set.of("json", "xml");
    private static final Set<String> SOAP_VERSIONS = Set.of("1.1", "1.2");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~](?:[ -~]*[!-~])?");
    private static final Set<String> THE_HUBS_HEADERS = ignoringCase(
            "Accept",
            "Connection",
            "Content-Length",
            "Content-Type",
            "Host",
            "Idempotency-Key",
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
                transport != null && transport.isOfSystems(),
                key("transport"),
                "there is no transport '" + written.transport() + "'.",
                DidYouMean.among(
                        written.transport(),
                        transports.values().stream()
                                .filter(Transport::isOfSystems)
                                .map(Transport::name)
                                .collect(Collectors.toSet())));
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
        database(written);
        files(written);
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
        form("format", written.format(), FORMATS, "rest".equals(written.transport()));
        form("soapVersion", written.soapVersion(), SOAP_VERSIONS, "soap".equals(written.transport()));
        problems.addAll(SignInCheck.problemsOf(file, written));
        written.headers().forEach((name, value) -> header(name, value, written.signIn()));
    }

    /** Beyond these nobody could say any more what is still open. */
    private void files(SystemDescriptor written) {
        SystemDescriptor.Files files = written.filesOrUsual();
        require(
                "file".equals(written.transport()) || written.files() == null,
                key("files"),
                "only a system behind file has files.",
                "Leave it out.");
        require(
                isPositive(files.collectFor()) && files.collectFor().compareTo(files.answerWithin()) < 0,
                key("files").appendProperty("collectFor"),
                "collectFor is not positive, or not shorter than answerWithin.",
                "Try 1m.");
        require(
                files.answerWithin().compareTo(Duration.ofDays(31)) <= 0,
                key("files").appendProperty("answerWithin"),
                "answerWithin is longer than 31 days.",
                "Try 24h.");
        require(
                files.collectAtMost() > 0 && files.collectAtMost() <= 10_000,
                key("files").appendProperty("collectAtMost"),
                "collectAtMost is not from 1 to 10000.",
                "Try 1000.");
        require(
                files.doneEnding() == null || files.doneEnding().matches("\\.[a-z0-9]{1,10}"),
                key("files").appendProperty("doneEnding"),
                "doneEnding is no ending of a file's name.",
                "Try .done.");
    }

    /** What a system behind SQL has in place of what one behind HTTP has. */
    private void database(SystemDescriptor written) {
        boolean isDatabase = "sql".equals(written.transport());
        require(
                !isDatabase || isSaid(written.jdbcUrl()),
                key("jdbcUrl"),
                "the system has no jdbcUrl.",
                "Write jdbcUrl: " + parameter("jdbc-url") + " and set it in the environment.");
        require(
                isDatabase || written.jdbcUrl() == null,
                key("jdbcUrl"),
                "only a system behind sql has a jdbcUrl.",
                "Leave it out.");
        Parameters.namesIn(written.jdbcUrl())
                .forEach(name -> require(
                        name.equals(id() + ".jdbc-url"),
                        key("jdbcUrl"),
                        "the setting of the address is called '" + name + "'.",
                        "Call it " + parameter("jdbc-url") + ": the demo and the tests fill that in."));
    }

    private void form(String key, String written, Set<String> known, boolean isOfTransport) {
        require(
                written == null || isOfTransport,
                key(key),
                key + " does not go with this transport.",
                "format is for rest, soapVersion for soap: leave it out.");
        require(
                written == null || known.contains(written),
                key(key),
                "there is no " + key + " '" + written + "'.",
                DidYouMean.among(written, known));
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
                !SignInCheck.isSetBy(signIn, name),
                place,
                "the header '" + name + "' is for signing in.",
                "Describe it in signIn.");
        require(
                value != null && HEADER_VALUE.matcher(value).matches(),
                place,
                "the header '" + name + "' needs a value of visible characters of ASCII.",
                "Write it in quotes.");
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
