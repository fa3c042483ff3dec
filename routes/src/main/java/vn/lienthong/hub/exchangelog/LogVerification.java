package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

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
        try (Connection connection = database.getConnection()) {
            // One view of records and seals, whatever is written meanwhile.
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            LogVerification verification = new LogVerification(connection, keys, authorities, progress);
            try {
                verification.run(from, to);
                verification.compare(kept, size, from, to);
                return verification.result();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void run(Instant from, Instant to) throws SQLException {
        try (Statement patience = connection.createStatement()) {
            patience.execute("set local statement_timeout = 0");
        }
        AbsenceChain absenceChain = new AbsenceChain(keys::verifier).verify(AbsenceLog.all(connection));
        findings.addAll(absenceChain.findings());
        absences = absenceChain.absences();
        for (Map.Entry<Short, String> node : nodes().entrySet()) {
            for (RetentionClass retention : RetentionClass.values()) {
                verify(node.getKey(), node.getValue(), retention, from, to);
            }
        }
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

    private Map<Short, String> nodes() throws SQLException {
        Map<Short, String> nodes = new TreeMap<>();
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("select node, name from log_node")) {
            while (found.next()) {
                nodes.put(found.getShort(1), found.getString(2));
            }
        }
        return nodes;
    }

    private void verify(short node, String name, RetentionClass retention, Instant from, Instant to)
            throws SQLException {
        int behind = from == null ? 0 : Seals.lastBefore(connection, node, retention, from);
        int last = to == null ? Integer.MAX_VALUE : Seals.firstFrom(connection, node, retention, to);
        List<SignedText> before = Seals.between(connection, node, retention, behind, behind);
        SignedText sealBehind = before.isEmpty() ? null : before.get(0);
        SealChain sealChain = new SealChain(name, retention.label(), keys::verifier, sealBehind);
        List<SealStatement> covering = Seals.between(connection, node, retention, behind + 1, last).stream()
                .map(sealChain::next)
                .filter(Objects::nonNull)
                .toList();
        SealStatement start = sealBehind == null ? null : SealStatement.parse(sealBehind.text());
        ChainVerifier chain = new ChainVerifier(
                name,
                retention.label(),
                chainKeys(),
                absences,
                start == null ? Place.BEGINNING : start.to(),
                start == null ? ChainKey.BEGINNING : start.chainHash());
        Place end = last == Integer.MAX_VALUE || covering.isEmpty()
                ? null
                : covering.get(covering.size() - 1).to();
        try (RecordStream stream =
                RecordStream.of(connection, node, name, retention, start == null ? Place.BEGINNING : start.to(), end)) {
            read(stream, covering.iterator(), chain);
        }
        chain.end();
        findings.addAll(sealChain.findings());
        findings.addAll(chain.findings());
        findings.addAll(TimeStamps.verify(connection, node, retention, behind + 1, last, timeStamps));
        records += chain.records();
        seals += sealChain.good();
        unsealed += chain.unsealed();
        progress.accept(records);
    }

    private void read(RecordStream stream, Iterator<SealStatement> covering, ChainVerifier chain) throws SQLException {
        for (List<StoredRecord> batch = stream.next(); !batch.isEmpty(); batch = stream.next()) {
            for (StoredRecord record : batch) {
                while (chain.isBehindSeal(record.place()) && covering.hasNext()) {
                    chain.cover(covering.next());
                }
                chain.next(record);
            }
            progress.accept(records + chain.records());
        }
        covering.forEachRemaining(chain::cover);
    }

    private IntFunction<ChainKey> chainKeys() {
        Map<Integer, ChainKey> byVersion = new HashMap<>();
        keys.all().forEach(key -> byVersion.put((int) key.version(), key.chainKey()));
        return byVersion::get;
    }
}
