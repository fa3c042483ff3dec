package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.ReadingMistake;

/**
 * That whoever opens the files of {@code contract/} fetches nothing from elsewhere. The text is looked at and not parsed,
 * because a parser is what such a file would attack.
 */
public final class ContractCheck {
    /** In bytes. */
    public static final long LARGEST = 5 * 1024 * 1024;

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!(DOCTYPE|ENTITY)");
    private static final Pattern XML_REFERENCE = Pattern.compile(
            "<(?:[\\w.-]+:)?(?:import|include|redefine|override)\\b[^>]*?\\b(?:schemaLocation|location)\\s*=\\s*[\"']([^\"']*)");
    private static final Pattern JSON_REFERENCE = Pattern.compile("[\"']?\\$ref[\"']?\\s*:\\s*[\"']?([^\"'\\s,}]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//|/|.*\\.\\.(?:/|$)).*");

    private ContractCheck() {}

    /** All that is wrong with the files below a folder; nothing if there is none. */
    static List<Problem> problemsOf(Path contracts) {
        List<Problem> problems = new ArrayList<>();
        if (Files.isDirectory(contracts)) {
            try (Stream<Path> files = Files.walk(contracts)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> problems.addAll(problemsOfFile(file)));
            } catch (IOException e) {
                problems.add(ReadingMistake.problem(contracts, e));
            }
        }
        return problems;
    }

    /** All that is wrong with one file. */
    public static List<Problem> problemsOfFile(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return List.of(problem(file, null, "is larger than 5 MB.", "Cut it down to what is called."));
            }
            List<Problem> problems = new ArrayList<>();
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            find(DOCUMENT_TYPE, text)
                    .forEach(match -> problems.add(problem(
                            file, line(text, match.start()), "declares a document type or an entity.", "Delete it.")));
            for (Pattern reference : List.of(XML_REFERENCE, JSON_REFERENCE)) {
                find(reference, text)
                        .filter(match -> ELSEWHERE.matcher(match.group(1)).matches())
                        .forEach(match -> problems.add(problem(
                                file,
                                line(text, match.start(1)),
                                "refers to something outside of the folder.",
                                "Save that beside it and refer to it by its name.")));
            }
            return problems;
        } catch (IOException e) {
            return List.of(ReadingMistake.problem(file, e));
        }
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Integer line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    private static Problem problem(Path file, Integer line, String message, String suggestion) {
        return new Problem(file, line, message, suggestion, LintRule.CONTRACT);
    }
}
