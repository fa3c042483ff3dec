package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

/** Verifies the log in the database, with the chain's keys, all of it or from a seal to a seal. It changes nothing. */
public final class LogVerification {
    private final Connection connection;
    private final LogKeys keys;
    private final TimeStampVerifier timeStamps;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private Absences absences = Absences.NONE;
    private long records;
    private long seals;
    private long unsealed;

    private LogVerification(
            Connection connection, LogKeys keys, Collection<X509Certificate> authorities, LongConsumer progress) {
        this.connection = connection;
        this.keys = keys;
        this.timeStamps = new TimeStampVerifier(authorities);
        this.progress = progress;
    }

    /**
     * @param sealFile the seals kept elsewhere; null if they are not at hand, so that what was cut off together with its
     *     seals cannot be told
     * @param from what was recorded before is left out, as far as a seal ends there; null for the beginning
     * @param to likewise; null for the end
     * @param progress is told now and then how many records were verified
     * @throws SQLException if the database cannot be read
     * @throws IOException if the file cannot be read
     */
    public static VerificationResult verify(
            DataSource database, LogKeys keys, Path sealFile, Instant from, Instant to, LongConsumer progress)
            throws SQLException, IOException {
        return verify(database, keys, sealFile, List.of(), from, to, progress);
    }

    /**
     * The same, with who may have stamped the seals with the time.
     *
     * @param authorities their certificates; of none, only what the stamps are over is looked at
     */
    public static VerificationResult verify(
            DataSource database,
            LogKeys keys,
            Path sealFile,
            Collection<X509Certificate> authorities,
            Instant from,
            Instant to,
            LongConsumer progress)
            throws SQLException, IOException {
        SealFile kept = sealFile == null ? null : new SealFile(sealFile);
        // Before the database is looked at: what is in the file by then was committed before.
        long size = kept == null ? 0 : kept.size();
        try (LogSnapshot snapshot = LogSnapshot.of(database)) {
            LogVerification verification = new LogVerification(snapshot.connection(), keys, authorities, progress);
            verification.run(from, to);
            verification.compare(kept, size, from, to);
            return verification.result();
        }
    }

    private void run(Instant from, Instant to) throws SQLException {
        AbsenceChain absenceChain = new AbsenceChain(keys::verifier).verify(AbsenceLog.all(connection));
        findings.addAll(absenceChain.findings());
        absences = absenceChain.absences();
        for (ChainName name : ChainName.all(connection)) {
            verify(name, from, to);
        }
    }

    private void verify(ChainName name, Instant from, Instant to) throws SQLException {
        int behind = from == null ? 0 : Seals.lastBefore(connection, name, from);
        int last = to == null ? Integer.MAX_VALUE : Seals.firstFrom(connection, name, to);
        long before = records;
        StoredChain chain = new StoredChain(
                connection,
                name,
                keys,
                absences,
                new SealPages(connection, name, behind, last),
                last == Integer.MAX_VALUE,
                verified -> progress.accept(before + verified));
        chain.verify();
        findings.addAll(chain.findings());
        findings.addAll(TimeStamps.verify(connection, name, behind + 1, last, timeStamps));
        records += chain.records();
        seals += chain.seals();
        unsealed += chain.unsealed();
        progress.accept(records);
    }

    private VerificationResult result() {
        return new VerificationResult(records, seals, unsealed, findings, absences.statements());
    }

    private void compare(SealFile file, long size, Instant from, Instant to) throws IOException {
        if (file != null) {
            KeptStatements kept = new KeptStatements(connection, keys::verifier);
            file.readWhile(size, statement -> kept.compare(statement, from, to));
            findings.addAll(kept.findings());
        }
    }
}
