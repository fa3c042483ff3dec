package vn.lienthong.hub.cli;

import java.util.List;
import java.util.Optional;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import vn.lienthong.hub.revision.ServedRevisions;
import vn.lienthong.hub.revision.ServedRevisions.Served;

/** Which revision somebody means who names its beginning. */
final class ServedRevision {
    private static final String HASH = "[0-9a-f]{4,64}";

    private ServedRevision() {}

    /**
     * @param named its hash or the first four or more characters; as a UUID, as the log has it; null for what a hub last
     *     began to serve
     * @return empty if there is none
     * @throws ParameterException if that is no hash, or several begin so
     */
    static Optional<Served> find(ServedRevisions revisions, String connector, String named, CommandSpec spec) {
        String beginning = named == null ? "" : named.replace("-", "");
        if (named != null && !beginning.matches(HASH)) {
            throw new ParameterException(
                    spec.commandLine(), "A revision is named by 4 to 64 characters of its hash, such as c4a9.");
        }
        List<Served> found = revisions.of(connector).stream()
                .filter(served -> served.revision().startsWith(beginning))
                .toList();
        if (named != null && found.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(), "Several revisions begin with " + named + ": name more of the hash.");
        }
        return found.stream().findFirst();
    }
}
