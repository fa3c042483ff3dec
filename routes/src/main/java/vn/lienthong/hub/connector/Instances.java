package vn.lienthong.hub.connector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import vn.lienthong.hub.connector.mapping.CsvTable;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.fault.Text;

/** Reads {@code instances.csv}: the systems of one shape that a folder stands for. */
final class Instances {
    static final String FILE = "instances.csv";

    private static final String[] COLUMNS = {
        "id", "vi", "en", "agencyCode", "provinceCode", "validFrom", "validTo", "successor"
    };

    private final Path file;
    private final Problems problems;
    private final Map<String, Instance> byId = new LinkedHashMap<>();
    private final Map<String, String> idsByProvince = new LinkedHashMap<>();

    private Instances(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Those that can be read, by their ids; none if the folder stands for one system, as most do. */
    static Map<String, Instance> of(Path folder, Problems problems) {
        Instances instances = new Instances(folder.resolve(FILE), problems);
        if (Files.exists(instances.file)) {
            List<NamedCsvRecord> lines = problems.attempt(() -> CsvTable.read(instances.file, COLUMNS));
            if (lines != null) {
                lines.forEach(instances::read);
                lines.forEach(instances::checkSuccessor);
            }
        }
        return instances.byId;
    }

    private void read(NamedCsvRecord line) {
        String id = text(line, "id");
        String folder = file.getParent().getFileName().toString();
        require(
                line,
                id.startsWith(folder + "-") && OperationName.parse(id + ".any").isPresent(),
                "'" + id + "' is no id of an instance.",
                "Begin it with " + folder + "- and go on with words of small letters and digits.");
        require(line, !byId.containsKey(id), "the id '" + id + "' is there twice.", "Each has one of its own.");
        require(
                line,
                text(line, "provinceCode").matches("[0-9]{3}"),
                "the provinceCode is none.",
                "Write the three digits with which personal numbers begin.");
        String other = idsByProvince.putIfAbsent(text(line, "provinceCode"), id);
        require(line, other == null, "the provinceCode belongs to " + other + " already.", "Each has one of its own.");
        require(
                line,
                !text(line, "vi").isEmpty() && !text(line, "en").isEmpty(),
                "there is no name.",
                "Write it in both languages.");
        LocalDate from = date(line, "validFrom");
        LocalDate to = text(line, "validTo").isEmpty() ? null : date(line, "validTo");
        require(line, from != null, "there is no validFrom.", "Write the first day, such as 2022-07-01.");
        byId.put(
                id,
                new Instance(
                        id,
                        new Text(text(line, "vi"), text(line, "en")),
                        text(line, "agencyCode"),
                        text(line, "provinceCode"),
                        from,
                        to,
                        text(line, "successor").isEmpty() ? null : text(line, "successor")));
    }

    /** A successor that has one itself would have to be followed; say the last one. */
    private void checkSuccessor(NamedCsvRecord line) {
        Instance instance = byId.get(text(line, "id"));
        if (instance.successor() != null) {
            Instance successor = byId.get(instance.successor());
            require(
                    line,
                    successor != null && successor.successor() == null && instance.validTo() != null,
                    "'" + instance.successor() + "' is no successor.",
                    "Name an instance that has none itself, and the last day in validTo.");
        }
    }

    private LocalDate date(NamedCsvRecord line, String column) {
        try {
            return text(line, column).isEmpty() ? null : LocalDate.parse(text(line, column));
        } catch (DateTimeParseException e) {
            require(line, false, column + " is no day.", "Write it as 2025-06-30.");
            return LocalDate.EPOCH;
        }
    }

    private static String text(NamedCsvRecord line, String column) {
        return line.findField(column).orElse("").strip();
    }

    private void require(NamedCsvRecord line, boolean right, String problem, String suggestion) {
        if (!right) {
            problems.add(new Problem(
                    file, Math.toIntExact(line.getStartingLineNumber()), problem, suggestion, LintRule.INSTANCES));
        }
    }
}
