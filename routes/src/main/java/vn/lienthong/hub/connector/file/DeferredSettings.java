package vn.lienthong.hub.connector.file;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code hub.deferred}: exchanges whose provider answers later, in a file.
 *
 * @param poll how often it is looked for requests to send, for answer files, and for promises that have ended
 * @param unchangedFor how long an answer file must not have changed before it counts as complete
 * @param collectForAtMost no request waits longer than this for others to go into the same file, whatever its system says
 * @param sizeLimit the largest answer file
 * @param keep how long an answer waits for whoever asked
 * @param openAtMost how many requests of one system may wait for their file; the next one is told HUB-503-BUSY
 */
@ConfigurationProperties("hub.deferred")
public record DeferredSettings(
        @DefaultValue("5s") Duration poll,
        @DefaultValue("5s") Duration unchangedFor,
        @DefaultValue("1h") Duration collectForAtMost,
        @DefaultValue("16MB") DataSize sizeLimit,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("100000") int openAtMost) {
    /** The address of a timer of its own for each poll. */
    String timer(String name) {
        return "timer:" + name + "?fixedRate=false&period=" + poll.toMillis();
    }
}
