package vn.lienthong.hub.exchangelog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * Verifies an export with the public keys alone, from seal to seal: without a database, a setting or a secret. That records
 * are what they were within a seal is seen from its root, and not which of them is not.
 */
public final class ExportVerification {
    private static final int FINDINGS = 100;

    private final Map<Integer, SealVerifier> keys = new TreeMap<>();
    private final LongConsumer progress;
    private final List<SignedText> statements = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private AbsenceChain absences;
    private ExportedChain chain;
    private long records;
    private long seals;
    private long unsealed;

    private ExportVerification(Map<Integer, byte[]> publicKeys, LongConsumer progress) {
        publicKeys.forEach((version, key) -> keys.put(version, new SealVerifier(key)));
        this.progress = progress;
    }

    /**
     * @param publicKeys Ed25519 in X.509 form, by version
     * @param progress is told now and then how many records were verified
     * @throws IOException if the file cannot be read or is no export; the message says at which line
     * @throws IllegalArgumentException if a key is none
     */
    public static VerificationResult verify(Path export, Map<Integer, byte[]> publicKeys, LongConsumer progress)
            throws IOException {
        ExportVerification verification = new ExportVerification(publicKeys, progress);
        long number = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(export));
                MappingIterator<ExportLine> lines =
                        ExportLine.JSON.readerFor(ExportLine.class).readValues(bytes)) {
            for (number = 1; lines.hasNextValue(); number++) {
                verification.take(number, lines.nextValue());
            }
            return verification.end();
        } catch (JsonProcessingException | RuntimeException e) {
            // Whoever made the file may have put anything there, or left anything out.
            throw new IOException("line " + number + " of " + export + " is none of an export", e);
        }
    }

    private void take(long number, ExportLine line) {
        if (number == 1) {
            if (line.header() == null || !ExportLine.FORM.equals(line.header().form())) {
                throw new IllegalArgumentException("the file does not begin as an export does");
            }
        } else if (line.absence() != null && absences == null) {
            statements.add(line.absence());
        } else if (line.chain() != null) {
            endChain();
            chain = new ExportedChain(line.chain(), keys::get, absences());
        } else if (chain != null && line.seal() != null) {
            chain.seal(line.seal());
        } else if (chain != null && line.record() != null) {
            chain.record(line.record());
            progress.accept(records + chain.records());
        } else {
            throw new IllegalArgumentException("this line does not belong here");
        }
    }

    /** All of them come before the first chain. */
    private Absences absences() {
        if (absences == null) {
            absences = new AbsenceChain(keys::get).verify(statements);
            findings.addAll(absences.findings());
        }
        return absences.absences();
    }

    private void endChain() {
        if (chain != null) {
            chain.end();
            records += chain.records();
            seals += chain.seals();
            unsealed += chain.unsealed();
            chain.findings().stream().limit(FINDINGS).forEach(findings::add);
        }
    }

    private VerificationResult end() {
        endChain();
        Absences known = absences();
        if (chain == null) {
            findings.add(Finding.ofAllChains(Kind.MISSING_SEAL, "the export ends before its first chain"));
        }
        return new VerificationResult(records, seals, unsealed, findings, known.statements());
    }
}
