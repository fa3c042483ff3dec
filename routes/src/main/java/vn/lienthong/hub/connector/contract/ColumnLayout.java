package vn.lienthong.hub.connector.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;

/** Makes both files of one operation out of columns, and assumes what nobody said about them. */
final class ColumnLayout {
    /** Characters of a key that the hub makes. */
    private static final int KEY_LENGTH = 16;

    private static final String NAMELESS = "layout";

    private final Path file;
    private final List<NamedColumn> columns;
    private final boolean isFixedWidth;
    private final Set<String> assumed;
    private final Problems problems = new Problems();

    /** @param assumed takes what nobody said, each in a sentence */
    ColumnLayout(Path file, List<NamedColumn> columns, Set<String> assumed) {
        this.file = file;
        this.columns = columns;
        this.isFixedWidth = columns.stream().anyMatch(column -> column.cell().width() != null);
        this.assumed = assumed;
    }

    /**
     * @param kept is to stand in {@code contract/}, by its name
     * @throws UnusableFilesException with everything that is wrong, and where
     */
    Contract contract(char delimiter, Map<String, String> kept) {
        if (columns.size() > ColumnNames.MOST) {
            problems.add(new Problem(
                    file,
                    null,
                    "there are " + columns.size() + " columns.",
                    "At most " + ColumnNames.MOST + " are read."));
            problems.throwIfAny();
        }
        columns.forEach(this::check);
        RowColumns answers = rows(NamedColumn.ANSWER, columns);
        RowColumns requests = rows(NamedColumn.REQUEST, asked());
        problems.throwIfAny();
        Map<String, String> all = new TreeMap<>(kept);
        String name = name();
        all.put(LayoutYamlReader.NAME, RowColumns.layout(name, requests, answers, isFixedWidth ? null : delimiter));
        ContractOperation operation = ContractOperation.ofRows(name, requests.asked(), answers.parts());
        return new Contract("row files", "file", null, List.of(operation), List.of(), List.copyOf(assumed), all);
    }

    private void check(NamedColumn column) {
        ColumnNames.problem(column.name()).ifPresent(problem -> report(column, problem, ColumnNames.SUGGESTION));
        if (isFixedWidth && column.cell().width() == null) {
            report(column, "the column " + column.name() + " has no width, and others have.", "Give all one, or none.");
        }
    }

    /** What the question has where nobody said it: the first that is not the key. */
    private List<NamedColumn> asked() {
        if (columns.stream().anyMatch(column -> column.use() != null)) {
            return columns;
        }
        NamedColumn key = key(columns);
        List<NamedColumn> asked = columns.stream()
                .filter(column -> !column.name().equals(key.name()))
                .limit(1)
                .toList();
        asked.forEach(column -> assumed.add("Asked is " + column.name() + " alone, the first column beside the key."));
        return asked;
    }

    private RowColumns rows(String use, List<NamedColumn> from) {
        List<NamedColumn> in = from.stream().filter(column -> column.isIn(use)).toList();
        NamedColumn key = key(in);
        List<NamedColumn> all = new ArrayList<>(in);
        if (!in.contains(key)) {
            all.add(0, key);
        }
        Set<String> taken = new HashSet<>();
        for (NamedColumn column : all) {
            if (!taken.add(column.name())) {
                report(column, "there is a column " + column.name() + " already.", "Give each a name of its own.");
            } else if (column.isKey() && column != key) {
                report(column, key.name() + " is the key already.", "One column of a file can be it.");
            }
        }
        if (all.size() == 1) {
            problems.add(new Problem(
                    file,
                    null,
                    "the " + use + " has no column beside the key.",
                    "Say in the column file which columns are in the request, the answer or both."));
        }
        return new RowColumns(key, all);
    }

    /** Whichever is said to be it, in this file rather than in the other; else the one that is called so; else one more. */
    private NamedColumn key(List<NamedColumn> in) {
        List<Predicate<NamedColumn>> ways = List.of(NamedColumn::isKey, NamedColumn::isCalledAsAKey);
        NamedColumn key = ways.stream()
                .flatMap(way -> Stream.of(in, columns).flatMap(List::stream).filter(way))
                .findFirst()
                .orElseGet(() -> {
                    assumed.add("The key of a request is in a column " + NamedColumn.KEY
                            + " that is added to both files: the provider must send it back.");
                    return new NamedColumn(
                            1, NamedColumn.KEY, new Cell(isFixedWidth ? KEY_LENGTH : null, null), true, true, null);
                });
        if (!key.isKey()) {
            assumed.add("The key of a request is in the column " + key.name() + ", since it is called so.");
        }
        if (key.cell().width() != null && key.cell().width() < KEY_LENGTH) {
            report(key, "the key needs " + KEY_LENGTH + " characters.", "The hub makes keys of that length.");
        }
        return key;
    }

    private String name() {
        String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        return name.equals(NAMELESS) ? "look-up" : CanonicalWords.operation(name);
    }

    private void report(NamedColumn column, String problem, String suggestion) {
        problems.add(new Problem(file, column.line(), problem, suggestion));
    }
}
