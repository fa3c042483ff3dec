package vn.lienthong.hub.exchangelog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Goes along one chain of an export, seal by seal, and keeps no more of it than the seal it is at. For one thread. */
final class ExportedChain {
    private static final int FINDINGS = 100;

    private final ExportLine.Chain chain;
    private final IntFunction<SealVerifier> keys;
    private final Absences absences;
    private final List<Finding> findings = new ArrayList<>();
    private SignedText last;
    private Place end;
    private ChainVerifier interval;
    private long records;
    private long seals;
    private long unsealed;

    ExportedChain(ExportLine.Chain chain, IntFunction<SealVerifier> keys, Absences absences) {
        this.chain = chain;
        this.keys = keys;
        this.absences = absences;
        this.last = chain.behind();
        this.end = last == null
                ? Place.BEGINNING
                : SealStatement.parse(last.text()).to();
    }

    void seal(SignedText seal) {
        closeInterval();
        SealChain seals = new SealChain(chain.node(), chain.retention().label(), keys);
        seals.verify(last, List.of(seal));
        seals.findings().forEach(this::find);
        List<SealStatement> good = seals.good();
        interval = new ChainVerifier(
                chain.node(), chain.retention().label(), null, absences, good, end, ChainKey.BEGINNING);
        if (!good.isEmpty()) {
            this.seals++;
            last = seal;
            end = good.get(0).to();
        }
    }

    void record(ExportLine.Entry entry) {
        StoredRecord record = entry.in(chain);
        records++;
        if (entry.fields().retention() != chain.retention()) {
            find(new Finding(
                    Kind.INSERTED,
                    chain.node(),
                    chain.retention().label(),
                    record.place(),
                    record.place(),
                    "it is of another class"));
        } else if (interval == null || record.place().compareTo(end) > 0) {
            unsealed++;
        } else {
            interval.next(record);
        }
    }

    /** Records that no seal covers are at the end of a chain and nowhere else. */
    private void closeInterval() {
        if (unsealed > 0) {
            find(new Finding(
                    Kind.INSERTED,
                    chain.node(),
                    chain.retention().label(),
                    end.next(),
                    end.next(),
                    "%,d records behind this place are before the next seal and not covered by it"
                            .formatted(unsealed)));
            unsealed = 0;
        }
        end();
    }

    void end() {
        if (interval != null) {
            interval.end();
            interval.findings().forEach(this::find);
            interval = null;
        }
    }

    private void find(Finding finding) {
        if (findings.size() < FINDINGS) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    long records() {
        return records;
    }

    long seals() {
        return seals;
    }

    /** How many records at the end no seal covers. */
    long unsealed() {
        return unsealed;
    }
}
