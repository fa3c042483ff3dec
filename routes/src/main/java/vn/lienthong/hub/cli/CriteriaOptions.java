package vn.lienthong.hub.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import picocli.CommandLine.Option;

import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.exchangelog.search.CriteriaReader;
import vn.lienthong.hub.exchangelog.search.LogCriteria;

/** Which records are looked for, as options of a command. */
final class CriteriaOptions {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_KEYS = 16;

    @Option(
            names = "--from",
            paramLabel = "<time>",
            description = "A day such as 2026-01-31, or a time with its offset.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "<time>",
            description = "The same. What was recorded at that time is left out.")
    private String to;

    @Option(names = "--agency", paramLabel = "<id>", description = "Who asked.")
    private String agency;

    @Option(names = "--operation", paramLabel = "<name>", description = "Such as population.verify.")
    private String operation;

    @Option(names = "--connector", paramLabel = "<id>", description = "The system that was asked, such as population.")
    private String connector;

    @Option(names = "--verdict", paramLabel = "<verdict>", description = "Such as FULL_MATCH.")
    private String verdict;

    @Option(names = "--fault-code", paramLabel = "<code>", description = "Such as HUB-403-PURPOSE.")
    private String faultCode;

    @Option(names = "--exchange", paramLabel = "<id>", description = "The id of the exchange.")
    private String exchangeId;

    @Option(names = "--request", paramLabel = "<id>", description = "The caller's own id of the request.")
    private String requestId;

    @Option(
            names = "--subject",
            paramLabel = STANDARD_INPUT,
            description = {
                "A person: '-', and the number on standard input, where no history and no list of processes shows it.",
                "One a line, if the person had several: each record has the number that was valid then."
            })
    private String subject;

    @Option(
            names = "--subject-kind",
            paramLabel = "<kind>",
            description = "What that number is. Default: " + Subject.PERSONAL_NUMBER)
    private String subjectKind;

    @Option(names = "--at-least", paramLabel = "<duration>", description = "It took so long in the hub: 250ms, 2s, 1m.")
    private String atLeast;

    @Option(names = "--at-most", paramLabel = "<duration>", description = "It took no longer than that.")
    private String atMost;

    /** @throws IllegalArgumentException with a sentence, if one of them cannot be */
    LogCriteria read() throws IOException {
        return CriteriaReader.read(words(), subjects());
    }

    private Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put("from", from);
        words.put("to", to);
        words.put("agency", agency);
        words.put("operation", operation);
        words.put("connector", connector);
        words.put("verdict", verdict);
        words.put("faultCode", faultCode);
        words.put("exchangeId", exchangeId);
        words.put("requestId", requestId);
        words.put("atLeast", atLeast);
        words.put("atMost", atMost);
        words.values().removeIf(value -> value == null);
        return words;
    }

    private List<Subject> subjects() throws IOException {
        if (subject == null) {
            return List.of();
        }
        if (!STANDARD_INPUT.equals(subject)) {
            throw new IllegalArgumentException("--subject is '-': the number comes on standard input.");
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String[] keys = lines.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_KEYS + 1)
                .toArray(String[]::new);
        if (keys.length == 0) {
            throw new IllegalArgumentException("There is no number on standard input.");
        }
        return CriteriaReader.subjects(subjectKind, keys);
    }
}
