package vn.lienthong.bench.matching;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.population.matching.Explanation;
import vn.lienthong.hub.population.matching.FieldVerdict;

/** {@code ./hub matching explain}: how the engine compares two values. */
@Command(
        name = "explain",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Compare two values and show each step on the way to the verdict, in Vietnamese and English.",
        footer = {
            "",
            "Examples:",
            "  ./hub matching explain \"Nguyễn Văn Hoà\" \"NGUYEN VAN HOA\"",
            "  ./hub matching explain --kind phone \"+84 162 123 4567\" 0321234567"
        })
public final class MatchingExplain implements Callable<Integer> {
    private static final char LOST_LETTER = '\uFFFD';

    /** What is compared. */
    enum Kind {
        NAME,
        DATE,
        PHONE;

        Explanation explain(String asked, String held) {
            return switch (this) {
                case NAME -> Explanation.ofNames(asked, held);
                case DATE -> Explanation.ofDates(asked, held);
                case PHONE -> Explanation.ofPhones(asked, held);
            };
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<asked>", description = "The value that somebody asks about.")
    private String asked;

    @Parameters(index = "1", paramLabel = "<held>", description = "The value that the population database has.")
    private String held;

    @Option(names = "--kind", paramLabel = "<kind>", description = "What they are: name, date or phone. Default: name")
    private Kind kind = Kind.NAME;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        refuseLostLetters();
        Explanation explanation = kind.explain(asked, held);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document(explanation)));
        } else {
            print(explanation, out);
        }
        out.flush();
        return 0;
    }

    /** On the way from a terminal whose character set has no such letter, it became this one. */
    private void refuseLostLetters() {
        if ((asked + held).indexOf(LOST_LETTER) >= 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A letter was lost on its way here: the terminal does not speak UTF-8. Set LC_ALL=C.UTF-8, or another"
                            + " locale in UTF-8.");
        }
    }

    private static void print(Explanation explanation, PrintWriter out) {
        explanation
                .steps()
                .forEach(step -> out.printf(
                        "%s / %s%n    [%s]  %s  [%s]%n",
                        step.vietnamese(), step.english(), step.asked(), step.isEqual() ? "=" : "≠", step.held()));
        FieldVerdict verdict = explanation.result().verdict();
        out.printf("%n%s: %s / %s%n", verdict, verdict.vietnamese(), verdict.english());
        explanation
                .result()
                .differences()
                .forEach(difference ->
                        out.printf("  %s: %s / %s%n", difference, difference.vietnamese(), difference.english()));
    }

    private Map<String, Object> document(Explanation explanation) {
        FieldVerdict verdict = explanation.result().verdict();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", words(verdict.name(), verdict.vietnamese(), verdict.english()));
        document.put(
                "differences",
                explanation.result().differences().stream()
                        .map(difference -> words(difference.name(), difference.vietnamese(), difference.english()))
                        .toList());
        document.put(
                "steps",
                explanation.steps().stream().map(MatchingExplain::document).toList());
        return document;
    }

    private static Map<String, Object> document(Explanation.Step step) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("vietnamese", step.vietnamese());
        document.put("english", step.english());
        document.put("asked", step.asked());
        document.put("held", step.held());
        document.put("equal", step.isEqual());
        return document;
    }

    private static Map<String, Object> words(String name, String vietnamese, String english) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("vietnamese", vietnamese);
        words.put("english", english);
        return words;
    }
}
