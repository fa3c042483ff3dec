package vn.lienthong.hub.exchangelog;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.SealKey;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * Signs what was recorded since the last seal, every minute or so many records, in the database and then in a file
 * elsewhere. For the writer's thread.
 */
final class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final String node;
    private final LogKey key;
    private final SealKey signer;
    private final SealFile file;
    private final TimeStamper timeStamper;
    private final Duration every;
    private final int after;
    private final Clock clock;
    private final Map<RetentionClass, SignedText> last = new EnumMap<>(RetentionClass.class);
    private final List<SignedText> notInFile = new ArrayList<>();
    private long sealedNanos = System.nanoTime();
    private volatile long unsealedSinceNanos;
    private volatile int waitingForFile;

    Sealer(LogSettings settings, LogKey key, SealFile file, TimeStamper timeStamper, Clock clock) {
        this.node = settings.node();
        this.key = key;
        this.signer = key.sealKey();
        this.file = file;
        this.timeStamper = timeStamper;
        this.every = settings.sealEvery();
        this.after = settings.sealAfter();
        this.clock = clock;
    }

    /** Goes on behind a seal of an earlier start. */
    void continueFrom(RetentionClass retention, SignedText seal) {
        last.put(retention, seal);
    }

    /** Seals what is due; commits. */
    void seal(LogStore store, Collection<ChainHead> heads, boolean nowInAnyCase) throws SQLException {
        boolean isTime = nowInAnyCase || System.nanoTime() - sealedNanos >= every.toNanos();
        for (ChainHead head : heads) {
            if (head.unsealed().leaves() > 0 && (isTime || head.unsealed().leaves() >= after)) {
                seal(store, head);
            }
        }
        if (isTime) {
            sealedNanos = System.nanoTime();
            copyToFile();
        }
        noteAge(heads);
    }

    private void noteAge(Collection<ChainHead> heads) {
        boolean isAllSealed = heads.stream().allMatch(head -> head.unsealed().leaves() == 0);
        if (isAllSealed) {
            unsealedSinceNanos = 0;
        } else if (unsealedSinceNanos == 0) {
            unsealedSinceNanos = System.nanoTime();
        }
    }

    /** For how long the oldest record without a seal has been there; for any thread. */
    Duration unsealedFor() {
        long since = unsealedSinceNanos;
        return since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** How many seals the file lacks; for any thread. */
    int notInFile() {
        return waitingForFile;
    }

    private void seal(LogStore store, ChainHead head) throws SQLException {
        String text = statement(head).text();
        SignedText seal = new SignedText(text, signer.sign(text));
        Seals.insert(store.connection(), store.node(), head.retention(), seal);
        store.connection().commit();
        head.sealed();
        last.put(head.retention(), seal);
        notInFile.add(seal);
        timeStamper.stamp(seal);
        copyToFile();
    }

    private SealStatement statement(ChainHead head) {
        SignedText before = last.get(head.retention());
        return new SealStatement(
                node,
                head.retention().label(),
                before == null ? 1 : SealStatement.parse(before.text()).number() + 1,
                head.firstUnsealed(),
                head.last(),
                head.unsealed().leaves(),
                head.unsealed().root(),
                head.hash(),
                before == null ? ChainKey.BEGINNING : before.hash(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                key.version());
    }

    /** What cannot be written there now is written with the next seal. */
    private void copyToFile() {
        if (notInFile.isEmpty()) {
            return;
        }
        try {
            file.append(notInFile);
            notInFile.clear();
        } catch (IOException e) {
            LOG.error(
                    "{} seals could not be written to the file outside the database: {}",
                    notInFile.size(),
                    e.toString());
        }
        waitingForFile = notInFile.size();
    }
}
