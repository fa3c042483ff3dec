package vn.lienthong.hub.connector.pause;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * A connected system is not called for some time, because somebody decided so.
 *
 * @param connector the id of the system
 * @param until the first moment at which it is called again
 * @param reason callers are told it; null if none is said
 * @param pausedBy who decided it
 */
public record Pause(String connector, Instant until, String reason, String pausedBy) {
    /** Whatever protocol it is told in must bear it. */
    private static final Pattern REASON = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\p{Cn}\\p{Co}]{1,200}");

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Whether callers can be told that: one line of at most 200 characters. */
    public static boolean isReason(String text) {
        return REASON.matcher(text).matches() && !text.isBlank();
    }

    /** As callers are told it: in Viet Nam, to the second. */
    public String untilAsTold() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                until.truncatedTo(ChronoUnit.SECONDS).atZone(VIETNAM));
    }

    HubFault fault(Instant now) {
        return new HubFault(
                FaultCode.PROVIDER_PAUSED,
                "until " + untilAsTold() + (reason == null ? "" : ": " + reason),
                Duration.between(now, until));
    }
}
