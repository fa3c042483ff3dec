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
                check(file, agreement, problems);
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

    private static void check(Path file, Agreement agreement, List<String> problems) {
        if (!(agreement.agency() + ".yaml").equals(file.getFileName().toString())) {
            problems.add(file + ": the agency is '" + agreement.agency() + "'; it must be the name of the file");
        }
        if (agreement.name() == null) {
            problems.add(file + ": has no name: {vi: …, en: …}");
        }
        if (agreement.validFrom() == null || agreement.validTo() == null) {
            problems.add(file + ": needs validFrom and validTo, such as 2026-12-31");
        }
        for (Agreement.Grant grant : agreement.grants()) {
            check(file, grant, problems);
        }
    }

    private static void check(Path file, Agreement.Grant grant, List<String> problems) {
        String place = file + ": grant of " + grant.operation();
        if (grant.operation() == null) {
            problems.add(file + ": a grant names no operation");
        }
        if (grant.purposes().isEmpty() || grant.fields().isEmpty()) {
            problems.add(place + " needs purposes and fields: without them it allows nothing");
        }
        if (grant.defaultPurpose() != null && !grant.purposes().contains(grant.defaultPurpose())) {
            problems.add(place + ": the defaultPurpose is not among its purposes");
        }
        if (grant.quota() != null
                && (grant.quota().requests() < 1 || grant.quota().per() == null)) {
            problems.add(place + ": a quota is {requests: 100, per: 1s}");
        }
    }
}
