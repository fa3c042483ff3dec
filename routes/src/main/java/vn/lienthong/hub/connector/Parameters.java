package vn.lienthong.hub.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.connector.SystemDescriptor.Files;
import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.connector.SystemDescriptor.Tls;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.WrittenFile;

/**
 * Parameters in {@code connector.yaml}, such as {@code {{evn.base-url}}}: what differs between installations is set in
 * {@code config/} or the environment ({@code EVN_BASE_URL}).
 */
class Parameters {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");

    private final UnaryOperator<String> settings;

    /** @param settings gives the value of a setting, or null */
    Parameters(UnaryOperator<String> settings) {
        this.settings = settings;
    }

    /**
     * The parameters of an instance: {@code {{province.base-url}}} is the setting {@code province-ha-noi.base-url} if it
     * is there, and else {@code province.base-url}; its codes come from its line.
     */
    Parameters of(String folder, Instance instance) {
        Map<String, String> codes = Map.of(
                folder + ".agency-code", instance.agencyCode(), folder + ".province-code", instance.provinceCode());
        return new Parameters(name -> {
            if (codes.containsKey(name)) {
                return codes.get(name);
            }
            String own = name.startsWith(folder + ".")
                    ? settings.apply(instance.id() + name.substring(folder.length()))
                    : null;
            return own == null || own.isBlank() ? settings.apply(name) : own;
        });
    }

    static boolean isParameter(String text) {
        return text != null && PARAMETER.matcher(text).matches();
    }

    /** A text without its parameters. */
    static String without(String text) {
        return PARAMETER.matcher(text).replaceAll("");
    }

    /** The settings that a text names; none if it is null. */
    static List<String> namesIn(String text) {
        return text == null
                ? List.of()
                : PARAMETER.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /**
     * @param file where the system is described
     * @param problems take the settings that are missing, each with where it can be set
     */
    SystemDescriptor resolve(SystemDescriptor system, WrittenFile file, Problems problems) {
        Resolution resolution = new Resolution(file, problems);
        return new SystemDescriptor(
                system.transport(),
                resolution.of("/system/baseUrl", system.baseUrl()),
                resolution.of("/system/jdbcUrl", system.jdbcUrl()),
                signIn(system.signIn(), resolution),
                resolution.of("/system/headers", system.headers()),
                system.connectTimeout(),
                system.responseTimeout(),
                system.parallelCalls(),
                system.format(),
                system.soapVersion(),
                tls(system.tls(), resolution),
                files(system.files(), resolution),
                system.circuitBreaker());
    }

    private static SignIn signIn(SignIn written, Resolution resolution) {
        return written == null
                ? null
                : new SignIn(
                        written.kind(),
                        written.header(),
                        resolution.of("/system/signIn/user", written.user()),
                        resolution.of("/system/signIn/secret", written.secret()),
                        resolution.of("/system/signIn/tokenUrl", written.tokenUrl()),
                        resolution.of("/system/signIn/clientId", written.clientId()),
                        resolution.of("/system/signIn/scope", written.scope()));
    }

    private static Files files(Files written, Resolution resolution) {
        return written == null
                ? null
                : new Files(
                        written.collectFor(),
                        written.collectAtMost(),
                        written.answerWithin(),
                        written.doneEnding(),
                        resolution.of("/system/files/hostKey", written.hostKey()));
    }

    private static Tls tls(Tls written, Resolution resolution) {
        return written == null
                ? null
                : new Tls(
                        resolution.of("/system/tls/keyStore", written.keyStore()),
                        resolution.of("/system/tls/keyStorePassword", written.keyStorePassword()),
                        resolution.of("/system/tls/trustStore", written.trustStore()),
                        resolution.of("/system/tls/trustStorePassword", written.trustStorePassword()));
    }

    private final class Resolution {
        private final WrittenFile file;
        private final Problems problems;

        Resolution(WrittenFile file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        String of(String place, String text) {
            return text == null
                    ? null
                    : PARAMETER
                            .matcher(text)
                            .replaceAll(match -> Matcher.quoteReplacement(setting(place, match.group(1))));
        }

        Map<String, String> of(String place, Map<String, String> texts) {
            Map<String, String> resolved = new LinkedHashMap<>();
            texts.forEach((name, text) -> resolved.put(
                    name, of(JsonPointer.compile(place).appendProperty(name).toString(), text)));
            return resolved;
        }

        private String setting(String place, String key) {
            String value = settings.apply(key);
            if (value == null || value.isBlank()) {
                String variable = key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
                problems.add(file.problem(
                        JsonPointer.compile(place),
                        "the setting " + key + " is missing.",
                        "Set it in config/application.yaml, or as " + variable + " in the environment."));
                return key;
            }
            return value;
        }
    }
}
