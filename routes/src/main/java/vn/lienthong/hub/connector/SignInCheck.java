package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.connector.SystemDescriptor.Tls;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.WrittenFile;

/** What must be right in the parts {@code signIn} and {@code tls} of a system. */
final class SignInCheck {
    private static final JsonPointer SIGN_IN = JsonPointer.compile("/system/signIn");
    private static final JsonPointer TLS = JsonPointer.compile("/system/tls");

    /** What each kind needs beside the secret. */
    private static final Map<String, List<String>> KINDS = new TreeMap<>(Map.of(
            "api-key", List.of("header"),
            "basic", List.of("user"),
            "oauth2", List.of("tokenUrl", "clientId"),
            "timestamped-hash", List.of("user")));

    /** The same of a database. */
    private static final Map<String, List<String>> KINDS_OF_DATABASES = Map.of("database-account", List.of("user"));

    /** The same of a server over SFTP. */
    private static final Map<String, List<String>> KINDS_OF_FILES =
            new TreeMap<>(Map.of("ssh-password", List.of("user"), "ssh-key", List.of("user")));

    private final WrittenFile file;
    private final List<Problem> problems = new ArrayList<>();

    private SignInCheck(WrittenFile file) {
        this.file = file;
    }

    static List<Problem> problemsOf(WrittenFile file, SystemDescriptor written) {
        SignInCheck check = new SignInCheck(file);
        if (written.signIn() != null) {
            check.signIn(written.signIn(), kindsOf(String.valueOf(written.transport())));
        }
        if (written.tls() != null) {
            check.tls(written.tls());
        }
        return check.problems;
    }

    private static Map<String, List<String>> kindsOf(String transport) {
        return switch (transport) {
            case "sql" -> KINDS_OF_DATABASES;
            case "file" -> KINDS_OF_FILES;
            default -> KINDS;
        };
    }

    /** Whether a header is one that signing in sets. */
    static boolean isSetBy(SignIn signIn, String header) {
        return header.equalsIgnoreCase("Authorization")
                || signIn != null
                        && (header.equalsIgnoreCase(signIn.header())
                                || "timestamped-hash".equals(signIn.kind()) && header.equalsIgnoreCase("Timestamp"));
    }

    private void signIn(SignIn signIn, Map<String, List<String>> kinds) {
        require(
                kinds.containsKey(String.valueOf(signIn.kind())),
                SIGN_IN.appendProperty("kind"),
                signIn.kind() == null ? "signIn has no kind." : "there is no sign-in '" + signIn.kind() + "'.",
                DidYouMean.among(signIn.kind(), kinds.keySet()));
        kinds.getOrDefault(String.valueOf(signIn.kind()), List.of()).forEach(key -> needs(signIn, key));
        Parameters.namesIn(signIn.tokenUrl())
                .forEach(name -> require(
                        name.equals(id() + ".token-url"),
                        SIGN_IN.appendProperty("tokenUrl"),
                        "the setting of the address for tokens is called '" + name + "'.",
                        "Call it " + parameter("token-url") + ": the demo and the tests fill that in."));
        require(
                Parameters.isParameter(signIn.secret()),
                SIGN_IN.appendProperty("secret"),
                "the secret of signIn stands in the file.",
                "Write secret: " + parameter("secret") + " and set it in the environment.");
    }

    private void needs(SignIn signIn, String key) {
        String kind =
                signIn.kind().equals("api-key") ? "signIn with an api-key" : "signIn of the kind " + signIn.kind();
        String value = switch (key) {
            case "header" -> signIn.header();
            case "user" -> signIn.user();
            case "clientId" -> signIn.clientId();
            default -> signIn.tokenUrl();
        };
        String suggestion = key.equals("header")
                ? "Write header: X-Api-Key, or whichever header the system reads."
                : "Write " + key + ": " + setting(key) + " and set it in the environment.";
        require(
                value != null && !value.isBlank(),
                SIGN_IN.appendProperty(key),
                kind + " has no " + key + ".",
                suggestion);
    }

    private void tls(Tls tls) {
        require(
                tls.keyStore() != null || tls.trustStore() != null,
                TLS,
                "tls has neither a keyStore nor a trustStore.",
                "Write keyStore where the system asks who comes, trustStore where it has an authority of its own.");
        pair("keyStore", tls.keyStore(), tls.keyStorePassword());
        pair("trustStore", tls.trustStore(), tls.trustStorePassword());
    }

    private void pair(String key, String store, String password) {
        if (store != null || password != null) {
            setting(key, store);
            setting(key + "Password", password);
        }
    }

    private void setting(String key, String value) {
        require(
                Parameters.isParameter(value),
                TLS.appendProperty(key),
                "the " + key + " of tls is no setting.",
                "Write " + key + ": " + setting(key) + " and set it in the environment.");
    }

    /** {@code trustStorePassword} is set as <code>{{evn.trust-store-password}}</code>. */
    private String setting(String key) {
        return parameter(key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private String id() {
        return file.path().getParent().getFileName().toString();
    }

    private String parameter(String name) {
        return "\"{{" + id() + "." + name + "}}\"";
    }

    private void require(boolean right, JsonPointer place, String problem, String suggestion) {
        if (!right) {
            problems.add(file.problem(place, problem, suggestion).under(KeyRules.of(place)));
        }
    }
}
