package vn.lienthong.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import vn.lienthong.hub.population.matching.FieldVerdict;

/** The report as a table for other programs. */
final class ReportCsv {
    private ReportCsv() {}

    static void write(Figures figures, Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            List<String> header = new ArrayList<>(List.of("subject", "kind", "expectation"));
            for (FieldVerdict verdict : ReportText.columns()) {
                header.add(verdict.name());
            }
            header.add("wrong");
            csv.writeRecord(header);
            figures.rows()
                    .forEach((subject, rows) -> rows.forEach((kind, row) -> {
                        List<String> fields = new ArrayList<>(
                                List.of(subject.word(), kind, row.expectation().name()));
                        for (FieldVerdict verdict : ReportText.columns()) {
                            fields.add(Long.toString(row.count(verdict)));
                        }
                        fields.add(Long.toString(row.unmet()));
                        csv.writeRecord(fields);
                    }));
        }
    }
}
