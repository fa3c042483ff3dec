package vn.lienthong.hub.exchangelog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import vn.lienthong.hub.exchangelog.Finding.Kind;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SealVerifier;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Goes along one chain of an export, seal by seal, and keeps nothing of what it has verified. For one thread. */
final class ExportedChain {
    private static final int FINDINGS = 100;

    private final ExportLine.Chain chain;
    private final SealChain sealChain;
    private final ChainVerifier verifier;
    private final List<Finding> findings = new ArrayList<>();
    private Place end;
    private Place firstUnsealed;
    private long records;
    private long unsealed;

    ExportedChain(ExportLine.Chain chain, IntFunction<SealVerifier> keys, Absences absences) {
        this.chain = chain;
        this.end = chain.behind() == null
                ? Place.BEGINNING
                : SealStatement.parse(chain.behind().text()).to();
        this.sealChain = new SealChain(chain.node(), chain.retention().label(), keys, chain.behind());
        this.verifier =
                new ChainVerifier(chain.node(), chain.retention().label(), null, absences, end, ChainKey.BEGINNING);
    }

    void seal(SignedText seal) {
        requireNothingUnsealed();
        SealStatement good = sealChain.next(seal);
        if (good != null) {
            verifier.cover(good);
            end = good.to();
        }
    }

    void record(ExportLine.Entry entry) {
        StoredRecord record = entry.in(chain);
        records++;
        if (entry.fields().retention() != chain.retention()) {
            find(Kind.INSERTED, record.place(), "it is of another class");
        } else if (record.place().compareTo(end) > 0) {
            firstUnsealed = unsealed == 0 ? record.place() : firstUnsealed;
            unsealed++;
        } else {
            verifier.next(record);
        }
    }

    /** Records that no seal covers are at the end of a chain and nowhere else. */
    private void requireNothingUnsealed() {
        if (unsealed > 0) {
            find(
                    Kind.INSERTED,
                    firstUnsealed,
                    "%,d records from here on come before the next seal and are not covered by it".formatted(unsealed));
            unsealed = 0;
        }
    }

    void end() {
        verifier.end();
    }

    private void find(Kind kind, Place place, String text) {
        if (findings.size() < FINDINGS) {
            findings.add(new Finding(kind, chain.node(), chain.retention().label(), place, place, text));
        }
    }

    List<Finding> findings() {
        return Stream.of(sealChain.findings(), findings, verifier.findings())
                .flatMap(List::stream)
                .toList();
    }

    long records() {
        return records;
    }

    long seals() {
        return sealChain.good();
    }

    /** How many records at the end no seal covers. */
    long unsealed() {
        return unsealed;
    }
}
