package vn.lienthong.hub.connector.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes once through the text of a query and leaves no place in it of which two databases could think differently: what is
 * a comment, a text in quotes or a parameter here is so there as well. Comments are left out of what runs.
 */
final class SqlScanner {
    /** What a query that only reads has no use for, outside quotes. */
    private static final Set<String> NOT_FOR_READING = Set.of(
            "alter",
            "call",
            "copy",
            "create",
            "delete",
            "do",
            "drop",
            "exec",
            "execute",
            "grant",
            "insert",
            "into",
            "lock",
            "merge",
            "revoke",
            "set",
            "truncate",
            "update");

    private static final Pattern PARTS = Pattern.compile("""
            (?<comment>--[^\\r\\n]*|/\\*.*?\\*/)
            |(?<text>'(?:[^']|'')*')
            |(?<name>"[^"]*")
            |(?<cast>::)
            |(?<parameter>:\\#?(?<field>[A-Za-z][A-Za-z0-9]*))
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)
            |(?<other>.)""", Pattern.COMMENTS | Pattern.DOTALL);

    private static final String UNCLEAR = "?;{}\\#`$'\"";

    private final String text;
    private final StringBuilder statement = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private String firstWord;

    private SqlScanner(String text) {
        this.text = text;
    }

    /** A parameter, and the line in which it stands. */
    record Parameter(String field, int line) {}

    /** What is wrong in a line; it can be shown to who wrote the query. */
    record Mistake(int line, String problem, String suggestion) {}

    static SqlScanner scan(String text) {
        SqlScanner scanner = new SqlScanner(text);
        scanner.scan();
        return scanner;
    }

    String statement() {
        return statement.toString().strip();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    private void scan() {
        // One semicolon at the end does no harm and many write it.
        String whole = text.stripTrailing().replaceFirst(";$", "");
        Matcher part = PARTS.matcher(whole);
        while (part.find()) {
            take(part);
        }
        if (!"select".equals(firstWord) && !"with".equals(firstWord)) {
            mistakes.add(new Mistake(1, "the query begins with neither SELECT nor WITH.", "It can only read."));
        }
    }

    private void take(Matcher part) {
        if (part.group("comment") != null) {
            takeComment(part);
        } else if (part.group("text") != null) {
            takeText(part);
        } else if (part.group("parameter") != null) {
            parameters.add(new Parameter(part.group("field"), line(part)));
            statement.append('?');
        } else {
            if (part.group("word") != null) {
                takeWord(part);
            } else if (part.group("other") != null && UNCLEAR.contains(part.group())) {
                refuse(part, "the character " + part.group() + " has no place outside quotes.", unclear(part.group()));
            }
            statement.append(part.group());
        }
    }

    private void takeComment(Matcher part) {
        // A database may run what stands in /*! … */, and read a comment within a comment in two ways.
        if (part.group().startsWith("/*!")
                || part.group().startsWith("/*+")
                || part.group().indexOf("/*", 2) > 0) {
            refuse(part, "this comment may be more than a comment.", "Leave it out.");
        }
        statement.append(' ');
    }

    private void takeText(Matcher part) {
        if (part.group().indexOf('\\') >= 0) {
            refuse(part, "a text in quotes has a backslash, which databases read differently.", "Leave it out.");
        }
        if (part.group().contains(":#")) {
            refuse(part, "a parameter in quotes is a text.", "Write it without quotes: the hub sends it as a value.");
        }
        statement.append(part.group());
    }

    private void takeWord(Matcher part) {
        String word = part.group().toLowerCase(Locale.ROOT);
        if (firstWord == null) {
            firstWord = word;
        }
        if (NOT_FOR_READING.contains(word)) {
            refuse(part, "the query has the word " + part.group() + ".", "It can only read. A name stands in quotes.");
        }
    }

    private static String unclear(String character) {
        return switch (character) {
            case "?" -> "Name the parameters after fields of the request: :#personalNumber.";
            case ";" -> "One statement is run.";
            default -> null;
        };
    }

    private void refuse(Matcher part, String problem, String suggestion) {
        mistakes.add(new Mistake(line(part), problem, suggestion));
    }

    private int line(Matcher part) {
        return (int) text.substring(0, part.start()).lines().count()
                + (part.start() == 0 || text.charAt(part.start() - 1) == '\n' ? 1 : 0);
    }
}
