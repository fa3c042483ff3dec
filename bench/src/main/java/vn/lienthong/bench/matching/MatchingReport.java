package vn.lienthong.bench.matching;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.simulation.population.SyntheticPeople;
import vn.lienthong.simulation.population.SyntheticPerson;

/** {@code ./hub matching report}: how often the matching engine is wrong. */
@Command(
        name = "report",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Compare labelled pairs of synthetic names, dates, numbers and phones, and say how often the engine is wrong.",
            "Ends with 1 if one of its limits does not hold."
        },
        footer = {"", "Example:", "  ./hub matching report --pairs 1000000 --csv report.csv --picture report.svg"})
public final class MatchingReport implements Callable<Integer> {
    private static final int NO = 1;
    private static final int PEOPLE = 50_000;
    private static final int FEWEST_PAIRS = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--pairs",
            paramLabel = "<count>",
            description = "How many pairs of each. Default: ${DEFAULT-VALUE}")
    private int pairs = 300_000;

    @Option(
            names = "--seed",
            paramLabel = "<number>",
            description = "Which pairs: the same seed makes the same. Default: ${DEFAULT-VALUE}")
    private long seed = 42;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    @Option(names = "--csv", paramLabel = "<file>", description = "Write the table as CSV.")
    private Path csv;

    @Option(names = "--picture", paramLabel = "<file>", description = "Write it as a picture (SVG).")
    private Path picture;

    @Override
    public Integer call() throws IOException {
        if (pairs < FEWEST_PAIRS) {
            throw new ParameterException(spec.commandLine(), "--pairs must be at least " + FEWEST_PAIRS);
        }
        List<SyntheticPerson> people = SyntheticPeople.of(PEOPLE, seed);
        Figures figures = new Figures();
        PairSource.all(people, seed).forEach(source -> source.make(pairs, people, figures::count));
        Homographs homographs = Homographs.among(people);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document(figures, homographs)));
        } else {
            ReportText.print(figures, homographs, out);
        }
        out.flush();
        if (csv != null) {
            ReportCsv.write(figures, csv);
        }
        if (picture != null) {
            ReportPicture.write(figures, picture);
        }
        return figures.limits().values().stream().allMatch(count -> count == 0) ? 0 : NO;
    }

    private Map<String, Object> document(Figures figures, Homographs homographs) {
        List<Map<String, Object>> ratios = figures.limits().entrySet().stream()
                .map(limit -> Map.<String, Object>of(
                        "name", limit.getKey(), "value", limit.getValue(), "limit", 0, "holds", limit.getValue() == 0))
                .toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pairs", figures.pairs());
        document.put(
                "pairsBySubject",
                figures.rows().keySet().stream()
                        .collect(Collectors.toMap(Subject::word, figures::pairs, Long::sum, TreeMap::new)));
        document.put("seed", seed);
        document.put("ratios", ratios);
        document.put("peopleWithHomographs", homographs.share());
        document.put("falseMatchesOfStrangersIfFoldedCounted", homographs.pairs());
        return document;
    }
}
