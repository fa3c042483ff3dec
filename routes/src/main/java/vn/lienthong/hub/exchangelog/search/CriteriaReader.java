package vn.lienthong.hub.exchangelog.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.Subject;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;

/**
 * Reads what somebody looks for out of words, the same for the command line and for the operators' port. Its sentences
 * name the criterion and do not repeat its value, which may be somebody's.
 */
public final class CriteriaReader {
    /** The criteria that stand in an address; a person never does. */
    public static final Set<String> NAMES = Set.of(
            "from",
            "to",
            "agency",
            "operation",
            "connector",
            "verdict",
            "faultCode",
            "exchangeId",
            "requestId",
            "atLeast",
            "atMost");

    private static final int LONGEST = 100;
    private static final Pattern TEXT = Pattern.compile("\\P{Cntrl}{1," + LONGEST + "}");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m)");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Map<String, String> values;

    private CriteriaReader(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads criteria.
     *
     * @param values by {@link #NAMES}; those that are absent do not matter
     * @throws IllegalArgumentException with a sentence, if one of them is none
     */
    public static LogCriteria read(Map<String, String> values, List<Subject> subjects) {
        return new CriteriaReader(values).read(subjects);
    }

    private LogCriteria read(List<Subject> subjects) {
        for (String name : values.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no such criterion. " + DidYouMean.among(name, NAMES));
            }
        }
        return new LogCriteria(
                value("from", text -> LogTimes.beginning("from", text)),
                value("to", text -> LogTimes.end("to", text)),
                value("agency", text -> text),
                value("operation", text -> text),
                value("connector", text -> text),
                value("verdict", text -> one("verdict", text, Stream.of(Verdict.values()), Verdict::name)),
                value("faultCode", text -> one("faultCode", text, Stream.of(FaultCode.values()), FaultCode::code)),
                value("exchangeId", CriteriaReader::id),
                value("requestId", text -> text),
                subjects,
                value("atLeast", text -> duration("atLeast", text)),
                value("atMost", text -> duration("atMost", text)));
    }

    private <T> T value(String name, Function<String, T> reading) {
        String text = values.get(name);
        if (text == null) {
            return null;
        }
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' must have 1 to " + LONGEST + " characters, and no control characters.");
        }
        return reading.apply(text);
    }

    private static <T> T one(String name, String text, Stream<T> known, Function<T, String> word) {
        Map<String, T> byWord = known.collect(Collectors.toMap(word, Function.identity()));
        if (!byWord.containsKey(text)) {
            throw new IllegalArgumentException(
                    "There is no such '" + name + "'. " + DidYouMean.among(text, byWord.keySet()));
        }
        return byWord.get(text);
    }

    /**
     * The id of an exchange.
     *
     * @throws IllegalArgumentException with a sentence, if the text is none
     */
    public static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("The id of an exchange is a UUID, as in the header Hub-Exchange-Id.");
        }
        return UUID.fromString(text);
    }

    private static Duration duration(String name, String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + name + "' must be a duration such as 250ms, 2s or 1m.");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    /**
     * A person by the keys that they have or had.
     *
     * @param kind what the keys are; null for personal numbers
     * @throws IllegalArgumentException with a sentence that repeats nothing, if one of them cannot be
     */
    public static List<Subject> subjects(String kind, String... keys) {
        String known = kind == null ? Subject.PERSONAL_NUMBER : kind;
        if (!KIND.matcher(known).matches()) {
            throw new IllegalArgumentException(
                    "The kind of a person's key is a word such as personal-number or customer-code.");
        }
        return Arrays.stream(keys)
                .map(String::strip)
                .map(key -> {
                    if (!TEXT.matcher(key).matches()) {
                        throw new IllegalArgumentException("A person's key has 1 to " + LONGEST + " characters.");
                    }
                    return new Subject(known, key);
                })
                .distinct()
                .toList();
    }
}
