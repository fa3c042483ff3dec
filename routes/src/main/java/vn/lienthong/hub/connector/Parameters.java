package vn.lienthong.hub.connector;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parameters in {@code connector.yaml}, such as {@code {{evn.base-url}}}: what differs between installations is set in
 * {@code config/} or the environment ({@code EVN_BASE_URL}).
 */
final class Parameters {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");

    private final UnaryOperator<String> settings;

    /** @param settings gives the value of a setting, or null */
    Parameters(UnaryOperator<String> settings) {
        this.settings = settings;
    }

    static boolean isParameter(String text) {
        return text != null && PARAMETER.matcher(text).matches();
    }

    /** @throws IllegalArgumentException naming the setting that is missing and where it can be set */
    SystemDescriptor resolve(SystemDescriptor system) {
        SystemDescriptor.SignIn signIn = system.signIn();
        return new SystemDescriptor(
                system.transport(),
                resolve(system.baseUrl()),
                signIn == null
                        ? null
                        : new SystemDescriptor.SignIn(
                                signIn.kind(), signIn.header(), resolve(signIn.user()), resolve(signIn.secret())),
                system.connectTimeout(),
                system.responseTimeout(),
                system.parallelCalls());
    }

    private String resolve(String text) {
        if (text == null) {
            return null;
        }
        return PARAMETER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(setting(match.group(1))));
    }

    private String setting(String key) {
        String value = settings.apply(key);
        if (value == null || value.isBlank()) {
            String variable = key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
            throw new IllegalArgumentException("the setting " + key
                    + " is missing. Set it in config/application.yaml, or as " + variable + " in the environment.");
        }
        return value;
    }
}
