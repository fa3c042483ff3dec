package vn.lienthong.hub.exchangelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.context.Headline;
import vn.lienthong.hub.exchangelog.chain.ChainKey;
import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SealStatement;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * What a hub does before it writes: takes its name, begins an epoch, finds the ends of its chains, seals what its last start
 * left unsealed, and closes the intents whose outcome nobody knows.
 */
final class LogOpening {
    private static final Logger LOG = LoggerFactory.getLogger(LogOpening.class);
    /** A hub that was killed holds its name until PostgreSQL notices. */
    static final Duration FOR_THE_NAME = Duration.ofSeconds(15);

    private static final long RETRY_MILLIS = 250;
    private static final int FETCH = 1_000;

    private final LogStore store;
    private final LogSettings settings;
    private final LogKey key;
    private final LogKeys keys;
    private final Sealer sealer;
    private final SealFile file;
    private final Clock clock;
    private final Map<RetentionClass, ChainHead> heads = new EnumMap<>(RetentionClass.class);

    LogOpening(LogStore store, LogSettings settings, LogKeys keys, Sealer sealer, SealFile file, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.key = keys.current();
        this.keys = keys;
        this.sealer = sealer;
        this.file = file;
        this.clock = clock;
    }

    /**
     * @param forTheName how long another hub may hold it
     * @return the ends of the chains, in a new epoch
     */
    Map<RetentionClass, ChainHead> open(Duration forTheName) {
        try {
            connect(forTheName);
            new SealCopies(store.connection(), settings.node(), store.node(), keys, file).bringUpToDate();
            for (RetentionClass retention : RetentionClass.values()) {
                heads.put(retention, head(retention));
            }
            sealer.seal(store, heads.values(), true);
            int epoch = beginEpoch();
            heads.values().forEach(head -> head.startEpoch(epoch));
            closeIntents(epoch);
            store.connection().commit();
            return heads;
        } catch (SQLException e) {
            store.close();
            throw new IllegalStateException("The exchange log cannot be opened: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private void connect(Duration forTheName) throws SQLException {
        long end = System.nanoTime() + forTheName.toNanos();
        while (!store.isOpen()) {
            try {
                store.open();
            } catch (SQLException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                sleep();
            }
        }
    }

    private static void sleep() throws SQLException {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    private int beginEpoch() throws SQLException {
        try (PreparedStatement insert = store.connection().prepareStatement("""
                insert into log_epoch (node, epoch, started_at)
                select ?, greatest(
                    (select coalesce(max(epoch), 0) from log_epoch where node = n.node),
                    (select coalesce(max(to_epoch), 0) from log_seal where node = n.node)) + 1, ?
                from log_node n where n.node = ?
                returning epoch""")) {
            insert.setShort(1, store.node());
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setShort(3, store.node());
            try (ResultSet epoch = insert.executeQuery()) {
                epoch.next();
                return epoch.getInt(1);
            }
        }
    }

    /** At the last seal, and then along what was recorded behind it, if that is as it was written. */
    private ChainHead head(RetentionClass retention) throws SQLException {
        Optional<SignedText> seal = Seals.last(store.connection(), store.node(), retention);
        seal.ifPresent(last -> sealer.continueFrom(retention, last));
        Place place = seal.map(last -> SealStatement.parse(last.text()).to()).orElse(Place.BEGINNING);
        byte[] hash =
                seal.map(last -> SealStatement.parse(last.text()).chainHash()).orElse(ChainKey.BEGINNING);
        ChainHead head = new ChainHead(settings.node(), retention, key.chainKey(), hash, place);
        try (PreparedStatement select = store.connection().prepareStatement(EntryReader.SELECT + """
                where r.retention = ? and r.node = ? and (r.epoch, r.position) > (?, ?)
                order by r.epoch, r.position""")) {
            select.setFetchSize(FETCH);
            select.setShort(1, retention.code());
            select.setShort(2, store.node());
            select.setInt(3, place.epoch());
            select.setLong(4, place.position());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    follow(head, EntryReader.read(rows));
                }
            }
        }
        return head;
    }

    private void follow(ChainHead head, ChainedEntry next) {
        byte[] link = keys.version(next.entry().keyVersion()).chainKey().link(head.hash(), next.bytes());
        if (!head.last().isFollowedBy(next.place()) || !Arrays.equals(link, next.chainHash())) {
            LOG.error(
                    "the chain {} of {} is broken at {}: run ./hub log verify",
                    head.retention().label(),
                    settings.node(),
                    next.place());
        }
        head.advance(next);
    }

    /** What was begun by an earlier start and has no outcome ends as unknown: nobody can say whether it was done. */
    private void closeIntents(int epoch) throws SQLException {
        List<ChainedEntry> intents = new ArrayList<>();
        Connection connection = store.connection();
        try (PreparedStatement select = connection.prepareStatement(EntryReader.SELECT + """
                join log_epoch e on e.node = r.node and e.epoch = r.epoch and e.settled_at is null
                where r.kind = 'INTENT' and r.node = ? and r.epoch < ?
                  and not exists (select 1 from exchange_record o where o.exchange_id = r.exchange_id and o.kind = 'OUTCOME')
                order by r.epoch, r.position""")) {
            select.setShort(1, store.node());
            select.setInt(2, epoch);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    intents.add(EntryReader.read(rows));
                }
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (ChainedEntry intent : intents) {
            ChainHead head = heads.get(intent.entry().retention());
            ChainedEntry unknown =
                    head.link(null, intent.entry().endedAsUnknown(key.version(), Headline.FAILED.name()), now);
            store.write(List.of(unknown));
            head.advance(unknown);
            LOG.warn(
                    "exchange {} was begun and its outcome is unknown",
                    intent.entry().exchangeId());
        }
        try (PreparedStatement settle = connection.prepareStatement(
                "update log_epoch set settled_at = ? where node = ? and epoch < ? and settled_at is null")) {
            settle.setObject(1, now.atOffset(ZoneOffset.UTC));
            settle.setShort(2, store.node());
            settle.setInt(3, epoch);
            settle.executeUpdate();
        }
    }
}
