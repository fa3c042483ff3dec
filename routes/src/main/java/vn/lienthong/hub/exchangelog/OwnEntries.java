package vn.lienthong.hub.exchangelog;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Headline;
import vn.lienthong.hub.context.Verdict;

/** Makes records of what is done with the log itself. */
final class OwnEntries {
    private final short keyVersion;
    private final Clock clock;

    OwnEntries(short keyVersion, Clock clock) {
        this.keyVersion = keyVersion;
        this.clock = clock;
    }

    LogEntry looked(OwnAct act, Verdict verdict, OwnSubjects subjects) {
        return entry(act, RecordKind.OUTCOME, RetentionClass.STANDARD, verdict, subjects);
    }

    LogEntry intent(OwnAct act) {
        return entry(act, RecordKind.INTENT, RetentionClass.CHANGE, null, OwnSubjects.NONE);
    }

    LogEntry done(OwnAct act) {
        return entry(act, RecordKind.OUTCOME, RetentionClass.CHANGE, Verdict.FOUND, OwnSubjects.NONE);
    }

    private LogEntry entry(
            OwnAct act, RecordKind kind, RetentionClass retention, Verdict verdict, OwnSubjects subjects) {
        return new LogEntry(
                kind,
                retention,
                1,
                act.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                Caller.HUB,
                act.officer(),
                act.operation(),
                null,
                act.protocol(),
                null,
                act.purpose(),
                act.about(),
                verdict == null ? null : "ANSWERED",
                verdict == null ? null : verdict.name(),
                null,
                subjects.kinds(),
                subjects.hashes(),
                null,
                0,
                null,
                null,
                null,
                null,
                keyVersion,
                null,
                verdict == Verdict.FOUND ? Headline.RIGHT.name() : Headline.DEVIATING.name(),
                List.of());
    }
}
