package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/** Verifies one chain in the database: a page of seals and the records that they cover, then the next page. */
final class StoredChain {
    private final Connection connection;
    private final ChainName name;
    private final SealPages seals;
    private final boolean isToTheEnd;
    private final LongConsumer progress;
    private final SealChain sealChain;
    private final ChainVerifier verifier;
    private Place reached;

    /**
     * @param connection in a transaction
     * @param seals those that are verified, and the records that they cover
     * @param isToTheEnd whether what is behind the last seal is verified as well
     * @param progress is told now and then how many records were verified
     */
    StoredChain(
            Connection connection,
            ChainName name,
            LogKeys keys,
            Absences absences,
            SealPages seals,
            boolean isToTheEnd,
            LongConsumer progress) {
        this.connection = connection;
        this.name = name;
        this.seals = seals;
        this.isToTheEnd = isToTheEnd;
        this.progress = progress;
        String retention = name.retention().label();
        this.sealChain = new SealChain(name.nodeName(), retention, keys::verifier, seals.behind());
        this.reached = seals.startPlace();
        this.verifier = new ChainVerifier(
                name.nodeName(),
                retention,
                chainKeys(keys),
                absences,
                reached,
                seals.behind() == null ? ChainKey.BEGINNING : seals.start().chainHash());
    }

    private static IntFunction<ChainKey> chainKeys(LogKeys keys) {
        Map<Integer, ChainKey> byVersion = new HashMap<>();
        keys.all().forEach(key -> byVersion.put((int) key.version(), key.chainKey()));
        return byVersion::get;
    }

    void verify() throws SQLException {
        for (List<SignedText> page = seals.next(); !page.isEmpty(); page = seals.next()) {
            List<SealStatement> good =
                    page.stream().map(sealChain::next).filter(Objects::nonNull).toList();
            if (!good.isEmpty()) {
                Place end = good.get(good.size() - 1).to();
                read(end, good.iterator());
                reached = end;
            }
        }
        if (isToTheEnd) {
            read(null, List.<SealStatement>of().iterator());
        }
        verifier.end();
    }

    private void read(Place end, Iterator<SealStatement> covering) throws SQLException {
        try (RecordStream stream = RecordStream.of(connection, name, reached, end)) {
            for (List<StoredRecord> batch = stream.next(); !batch.isEmpty(); batch = stream.next()) {
                for (StoredRecord record : batch) {
                    while (verifier.isBehindSeal(record.place()) && covering.hasNext()) {
                        verifier.cover(covering.next());
                    }
                    verifier.next(record);
                }
                progress.accept(verifier.records());
            }
        }
        covering.forEachRemaining(verifier::cover);
    }

    List<Finding> findings() {
        return Stream.of(sealChain.findings(), verifier.findings())
                .flatMap(List::stream)
                .toList();
    }

    long records() {
        return verifier.records();
    }

    long seals() {
        return sealChain.good();
    }

    /** How many records at the end no seal covers yet. */
    long unsealed() {
        return verifier.unsealed();
    }
}
