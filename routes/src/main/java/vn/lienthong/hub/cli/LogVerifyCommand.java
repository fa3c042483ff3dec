package vn.lienthong.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.ExportVerification;
import vn.lienthong.hub.exchangelog.Finding;
import vn.lienthong.hub.exchangelog.LogVerification;
import vn.lienthong.hub.exchangelog.VerificationResult;

/** {@code ./hub log verify}: whether the log is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verify that no record was changed, removed or added since it was written.",
            "With the seals kept elsewhere it is also seen whether records were cut off together with their seals."
        },
        footer = {
            "",
            "Example: ./hub log verify --seals /mnt/seals/seals.jsonl --from 2026-11-01",
            "Exit code 0: all is as it was written; 1: something is not, and is named."
        })
final class LogVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--from", description = "Leave out what was sealed before this day or time.")
    private String from;

    @Option(names = "--to", description = "Leave out what was sealed after this day or time.")
    private String to;

    @Option(names = "--seals", paramLabel = "<file>", description = "The file of seals that was kept elsewhere.")
    private Path seals;

    @Option(
            names = "--time-stamp-ca",
            paramLabel = "<file>",
            description =
                    "Certificates in PEM of who may stamp seals with the time; without, only what was stamped counts.")
    private Path authorities;

    @Option(
            names = "--export",
            paramLabel = "<file>",
            description = "Verify an export in place of the database, with --public-keys alone: no database is needed.")
    private Path export;

    @Option(
            names = "--public-keys",
            paramLabel = "<file>",
            description = "What ./hub log public-keys printed; for an export.")
    private Path publicKeys;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        if (seals != null && !Files.isReadable(seals)) {
            throw new ParameterException(
                    spec.commandLine(), "--seals: there is no file " + seals + " that can be read");
        }
        if ((export == null) != (publicKeys == null)
                || export != null && (from != null || to != null || seals != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--export and --public-keys belong together, and without --from, --to, --seals");
        }
        long started = System.nanoTime();
        Progress progress = new Progress(spec.commandLine().getErr(), "records verified");
        try {
            VerificationResult result = export == null ? database(progress) : export(progress);
            progress.end();
            print(result, Duration.ofNanos(System.nanoTime() - started));
            return result.isGood() ? 0 : HubCommand.NO;
        } catch (SQLException | IOException | IllegalArgumentException e) {
            throw new CannotRunException("The log cannot be read: " + e.getMessage());
        }
    }

    private VerificationResult database(Progress progress) throws SQLException, IOException {
        try (HubStore store = HubStore.open()) {
            return LogVerification.verify(
                    store.database(),
                    store.logKeys(),
                    seals,
                    certificates(),
                    TimeOption.parse(spec, "--from", from),
                    TimeOption.parse(spec, "--to", to),
                    progress);
        }
    }

    private List<X509Certificate> certificates() throws IOException {
        if (authorities == null) {
            return List.of();
        }
        try (InputStream file = Files.newInputStream(authorities)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IOException(authorities + " holds something else than certificates", e);
        }
    }

    private VerificationResult export(Progress progress) throws IOException {
        return ExportVerification.verify(export, PublicKeyFile.read(publicKeys), progress);
    }

    private void print(VerificationResult result, Duration took) {
        double seconds = took.toMillis() / 1_000.0;
        if (asJson) {
            ObjectNode document = new ObjectMapper()
                    .createObjectNode()
                    .put("good", result.isGood())
                    .put("records", result.records())
                    .put("seals", result.seals())
                    .put("unsealed", result.unsealed())
                    .put("seconds", seconds);
            result.findings().forEach(finding -> add(document, finding));
            AbsenceReport.add(document, result.absences());
            spec.commandLine().getOut().println(document);
        } else {
            result.findings().forEach(finding -> spec.commandLine().getOut().println(finding));
            AbsenceReport.print(spec.commandLine().getOut(), result.absences());
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d records and %,d seals verified in %.1f s, %,d of them not sealed yet: %s%n",
                            result.records(),
                            result.seals(),
                            seconds,
                            result.unsealed(),
                            result.isGood() ? "all is as it was written" : "NOT all is as it was written");
        }
        spec.commandLine().getOut().flush();
    }

    private static void add(ObjectNode document, Finding finding) {
        document.withArray("findings")
                .addObject()
                .put("kind", finding.kind().name())
                .put("node", finding.node())
                .put("retention", finding.retention())
                .put("fromEpoch", finding.from().epoch())
                .put("fromPosition", finding.from().position())
                .put("toEpoch", finding.to().epoch())
                .put("toPosition", finding.to().position())
                .put("text", finding.text());
    }
}
