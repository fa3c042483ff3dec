package vn.lienthong.hub.context;

import java.nio.file.Path;

/**
 * Something wrong with a file that people wrote.
 *
 * @param file where
 * @param line the first is 1; null where none makes sense: the file, or a key of the whole file, is missing
 * @param message what is wrong
 * @param suggestion what would be right; null if the message says so
 * @param rule which rule it breaks; null if it is about no connector
 */
public record Problem(Path file, Integer line, String message, String suggestion, LintRule rule) {
    public Problem(Path file, Integer line, String message, String suggestion) {
        this(file, line, message, suggestion, null);
    }

    /** The same with its rule, unless whoever found it knew a closer one. */
    public Problem under(LintRule closest) {
        return rule != null ? this : new Problem(file, line, message, suggestion, closest);
    }

    /** All but the file. */
    public String sentence() {
        return (line == null ? "" : "line " + line + ": ") + message + (suggestion == null ? "" : " " + suggestion);
    }

    @Override
    public String toString() {
        return file + ": " + sentence();
    }
}
