package vn.lienthong.hub.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/** Reads {@code config/agreements/*.yaml}, strictly, and says all that is wrong with them together. */
public final class AgreementFiles {
    private AgreementFiles() {}

    /** @throws UnusableFilesException with every problem of every file */
    public static List<Agreement> readAll(Path folder) {
        List<Agreement> agreements = new ArrayList<>();
        Problems problems = new Problems();
        for (Path path : filesIn(folder)) {
            Agreement agreement = problems.attempt(() -> read(path));
            if (agreement != null) {
                problems.addAll(AgreementCheck.problemsOf(path, agreement));
                agreements.add(agreement);
            }
        }
        problems.throwIfAny();
        return agreements;
    }

    /** What is missing only because it cannot be read would be said twice, so nothing more is looked at then. */
    private static Agreement read(Path path) {
        Problems problems = new Problems();
        Agreement agreement = HubYaml.read(WrittenFile.yaml(path), Agreement.class, problems);
        problems.throwIfAny();
        return agreement;
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(new Problem(folder, null, "cannot be read", null)));
        }
    }
}
