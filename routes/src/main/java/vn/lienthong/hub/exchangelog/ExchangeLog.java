package vn.lienthong.hub.exchangelog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.exchangelog.LogSettings.KeepSettings;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** The durable record of every attempt. */
public final class ExchangeLog implements AutoCloseable {
    private final GroupCommit writer;
    private final LogEntries entries;
    private final OwnEntries ownEntries;
    private final Sealer sealer;
    private final TimeStamper timeStamper;

    private ExchangeLog(
            GroupCommit writer, LogEntries entries, OwnEntries ownEntries, Sealer sealer, TimeStamper timeStamper) {
        this.writer = writer;
        this.entries = entries;
        this.ownEntries = ownEntries;
        this.sealer = sealer;
        this.timeStamper = timeStamper;
    }

    /**
     * Opens it for one hub, after what an earlier start of that hub has left open is settled.
     *
     * @throws IllegalStateException with a sentence, if it cannot be opened
     */
    static ExchangeLog open(
            LogConnections connections, LogKeys keys, SealFile file, LogSettings settings, Clock clock) {
        return open(connections, keys, file, settings, clock, LogOpening.FOR_THE_NAME);
    }

    /**
     * The same.
     *
     * @param forTheName how long another hub may hold the name of this one
     */
    static ExchangeLog open(
            LogConnections connections,
            LogKeys keys,
            SealFile file,
            LogSettings settings,
            Clock clock,
            Duration forTheName) {
        LogStore store = new LogStore(connections, settings.node(), clock);
        TimeStamper timeStamper = new TimeStamper(connections, settings.timeStampAuthority());
        timeStamper.start();
        Sealer sealer = new Sealer(settings, keys.current(), file, timeStamper, clock);
        Map<RetentionClass, ChainHead> heads =
                new LogOpening(store, settings, keys, sealer, file, clock).open(forTheName);
        GroupCommit writer = new GroupCommit(store, heads, sealer, settings, clock);
        writer.start();
        return new ExchangeLog(
                writer,
                new LogEntries(keys.current()),
                new OwnEntries(keys.current().version(), clock),
                sealer,
                timeStamper);
    }

    /**
     * Opens it outside a hub, for measurements: by a clock of their own, which may run faster.
     *
     * @throws IllegalStateException with a sentence, if it cannot be opened
     */
    public static ExchangeLog open(LogConnections connections, LogKeys keys, Path sealFile, Clock clock) {
        LogSettings settings = new LogSettings(
                "measured",
                0,
                Duration.ofMinutes(1),
                10_000,
                Duration.ofMinutes(1),
                100_000,
                sealFile.toString(),
                Duration.ofDays(90),
                new KeepSettings(Duration.ofDays(1826), Duration.ofDays(3653), Duration.ofDays(90)),
                "",
                Duration.ofSeconds(5));
        return open(connections, keys, new SealFile(settings.sealPath()), settings, clock);
    }

    /**
     * Writes a record and returns when it is committed.
     *
     * @throws HubFault {@link FaultCode#LOG_UNAVAILABLE} if it is not certain that the record is durable
     */
    public void record(ExchangeRecord attempt) {
        record(attempt, List.of());
    }

    /** The same, and what is kept of its bodies: both, or neither. */
    void record(ExchangeRecord attempt, List<KeptBody> bodies) {
        append(() -> entries.of(attempt, bodies));
    }

    /** The answer that was promised for later, or why there will be none. */
    void recordLate(ExchangeRecord late) {
        append(() -> entries.of(late, List.of()).late());
    }

    /** What somebody was shown of what the log keeps. */
    void record(OwnAct act, Verdict verdict, OwnSubjects subjects) {
        append(() -> ownEntries.looked(act, verdict, subjects));
    }

    /** Before something that the log keeps is deleted. */
    void intend(OwnAct act) {
        append(() -> ownEntries.intent(act));
    }

    /** After it. */
    void done(OwnAct act) {
        append(() -> ownEntries.done(act));
    }

    private void append(Supplier<LogEntry> entry) {
        try {
            writer.append(entry.get());
        } catch (RuntimeException e) {
            // Whatever it was, a mistake of ours included: without a record there is no answer.
            throw new HubFault(FaultCode.LOG_UNAVAILABLE, null, e);
        }
    }

    /** Whether records can be written. */
    public boolean isWritable() {
        return writer.isWritable();
    }

    /** How many records wait for their commit. */
    public int waiting() {
        return writer.waiting();
    }

    /** For how long the oldest record without a seal has been there; zero if there is none. */
    public Duration unsealedFor() {
        return sealer.unsealedFor();
    }

    /** How many seals could not be written to the file outside the database yet. */
    public int sealsNotInFile() {
        return sealer.notInFile();
    }

    @Override
    public void close() {
        writer.close();
        timeStamper.close();
    }
}
