package vn.lienthong.hub.exchangelog;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.HubFault;

/**
 * A command that looks into what the log keeps of people and has that recorded first. It writes under a name of its own,
 * {@code cli-<host>}, beside the hubs that run; what it wrote is sealed when it is closed.
 */
public final class RecordedCommand implements AutoCloseable {
    private static final int LONGEST_NODE = 40;
    private static final String SUBJECTS =
            EntryReader.SELECT + " where r.exchange_id = ? and r.kind = 'OUTCOME' order by r.recorded_at desc limit 1";

    private final JdbcTemplate database;
    private final ExchangeLog log;

    private RecordedCommand(JdbcTemplate database, ExchangeLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * @param database the hub's own
     * @param connections to the same database
     * @param settings of the hub, whose file of seals is used
     * @throws IllegalStateException with a sentence, if the log cannot be opened
     */
    public static RecordedCommand open(
            JdbcTemplate database, LogConnections connections, LogKeys keys, LogSettings settings, Clock clock) {
        LogSettings own = settings.ofNode(node());
        SealFile seals = new SealFile(settings.sealPath());
        return new RecordedCommand(database, ExchangeLog.open(connections, keys, seals, own, clock));
    }

    /** @throws HubFault if there is no record, so that nothing may be shown or done */
    public void record(OwnAct act, Verdict verdict) {
        log.record(act, verdict, OwnSubjects.NONE);
    }

    /**
     * The same of something that is shown of an exchange: the people of that exchange are those of this one, so that they
     * can find it.
     *
     * @return whether there is such an exchange
     * @throws HubFault if there is no record, so that nothing may be shown
     */
    public boolean recordView(OwnAct act, UUID viewed, Verdict verdict) {
        List<LogEntry> found =
                database.query(SUBJECTS, (row, number) -> EntryReader.read(row).entry(), viewed);
        log.record(act, found.isEmpty() ? Verdict.NOT_FOUND : verdict, OwnSubjects.of(found));
        return !found.isEmpty();
    }

    /** Before something is deleted: if the command ends on the way, the log says that nobody knows what became of it. */
    public void intend(OwnAct act) {
        log.intend(act);
    }

    /** After it. */
    public void done(OwnAct act) {
        log.done(act);
    }

    private static String node() {
        String name = "cli-" + host();
        return name.substring(0, Math.min(name.length(), LONGEST_NODE));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
