package vn.lienthong.hub.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.UnusableFilesException;

/** Reads {@code config/agreements/*.yaml}, strictly, and says all that is wrong with them together. */
public final class AgreementFiles {
    private AgreementFiles() {}

    /** @throws UnusableFilesException with every problem of every file */
    public static List<Agreement> readAll(Path folder) {
        List<Agreement> agreements = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : filesIn(folder)) {
            try {
                Agreement agreement = HubYaml.read(Files.readAllBytes(file), Agreement.class);
                problems.addAll(AgreementCheck.problemsOf(file, agreement));
                agreements.add(agreement);
            } catch (IOException e) {
                problems.add(file + ": " + HubYaml.explain(e));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableFilesException(problems);
        }
        return agreements;
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(folder + ": cannot be read"));
        }
    }
}
