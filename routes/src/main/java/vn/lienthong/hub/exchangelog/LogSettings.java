package vn.lienthong.hub.exchangelog;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
 * @param keep for how long records are kept
 * @param timeStampUrl of an authority that stamps each seal with the time (RFC 3161); empty: none
 * @param timeStampTimeOut how long an answer of that authority is waited for; no exchange waits for it
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
        @DefaultValue("90d") Duration bodiesFor,
        @DefaultValue KeepSettings keep,
        @DefaultValue("") String timeStampUrl,
        @DefaultValue("5s") Duration timeStampTimeOut) {

    /** The same for somebody else who writes. */
    LogSettings ofNode(String other) {
        return new LogSettings(
                other,
                unidentifiedRowsPerSecond,
                waitLimit,
                waiting,
                sealEvery,
                sealAfter,
                sealFile,
                bodiesFor,
                keep,
                timeStampUrl,
                timeStampTimeOut);
    }

    /** Where the seals are written to. */
    public Path sealPath() {
        // A setting of type Path would be looked for in the servlet container's folder.
        return Path.of(sealFile).toAbsolutePath().normalize();
    }

    /** Null if there is none. */
    TimeStampAuthority timeStampAuthority() {
        return timeStampUrl.isBlank() ? null : new TimeStampAuthority(URI.create(timeStampUrl), timeStampTimeOut);
    }

    /**
     * {@code hub.log.keep}: for how long records are kept; a month of them is removed when all of it has been kept so long.
     *
     * @param standard exchanges of agencies; no less than what a citizen may still ask about
     * @param change exchanges that changed something at a provider, or may have
     * @param unidentified attempts of nobody that the hub knows
     */
    record KeepSettings(
            @DefaultValue("1826d") Duration standard,
            @DefaultValue("3653d") Duration change,
            @DefaultValue("90d") Duration unidentified) {
        private static final Duration SHORTEST = Duration.ofDays(30);

        /** @throws IllegalArgumentException if one is so short that it must be a slip */
        KeepSettings {
            for (Duration duration : List.of(standard, change, unidentified)) {
                if (duration.compareTo(SHORTEST) < 0) {
                    throw new IllegalArgumentException("hub.log.keep must be 30 days or more, such as 1826d");
                }
            }
        }

        Duration of(RetentionClass retention) {
            return switch (retention) {
                case STANDARD -> standard;
                case CHANGE -> change;
                case UNIDENTIFIED -> unidentified;
            };
        }
    }
}
