package vn.lienthong.hub.revision;

import java.time.Instant;

/**
 * How a connector stands at one hub.
 *
 * @param connector its id
 * @param revision the one that is served; null if none is
 * @param since when that began; null if none is served
 * @param refusal all that is wrong with its folder as it is now, so that the folder is not taken; null if nothing is
 * @param refusedAt when that was found; null likewise
 */
public record ConnectorState(String connector, String revision, Instant since, String refusal, Instant refusedAt) {}
