package vn.lienthong.hub.exchangelog;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.log}.
 *
 * @param node the name of this hub, under which it writes; two that run have two names
 * @param unidentifiedRowsPerSecond how many attempts of unknown callers have a row each; the rest is counted
 * @param waitLimit how long an answer waits for its record to be durable before it is refused
 * @param waiting how many answers wait at most; more are refused
 * @param sealEvery how often what was recorded is sealed
 * @param sealAfter how many records are sealed before that
 * @param sealFile the file that each seal is also written to; keep it where the database's operators cannot write
 * @param bodiesFor how long bodies are kept of the operations that keep them
 */
@ConfigurationProperties("hub.log")
public record LogSettings(
        @DefaultValue("node-1") String node,
        @DefaultValue("50") int unidentifiedRowsPerSecond,
        @DefaultValue("2s") Duration waitLimit,
        @DefaultValue("10000") int waiting,
        @DefaultValue("1m") Duration sealEvery,
        @DefaultValue("100000") int sealAfter,
        @DefaultValue("seals/seals.jsonl") String sealFile,
        @DefaultValue("90d") Duration bodiesFor) {

    /** The same for somebody else who writes. */
    LogSettings ofNode(String other) {
        return new LogSettings(
                other, unidentifiedRowsPerSecond, waitLimit, waiting, sealEvery, sealAfter, sealFile, bodiesFor);
    }

    /** Where the seals are written to. */
    Path sealPath() {
        // A setting of type Path would be looked for in the servlet container's folder.
        return Path.of(sealFile).toAbsolutePath().normalize();
    }
}
