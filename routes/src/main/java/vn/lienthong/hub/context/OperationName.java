package vn.lienthong.hub.context;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full name of an operation: {@code <connector>.<operation>}, such as {@code population.verify}.
 *
 * @param connector the connector's id: words of lower-case letters and digits, joined by single hyphens, at most 40 characters
 * @param operation the operation's own name, formed alike
 */
public record OperationName(String connector, String operation) {
    /** Words joined by single hyphens: it becomes an element's name, in which a hyphen joins what stands around it. */
    private static final String PART = "((?![^.]{41})[a-z][a-z0-9]*(?:-[a-z0-9]+)*)";

    private static final Pattern FORM = Pattern.compile(PART + "\\." + PART);

    /** The name written in full, or empty if the text cannot be one. */
    public static Optional<OperationName> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new OperationName(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return connector + "." + operation;
    }
}
