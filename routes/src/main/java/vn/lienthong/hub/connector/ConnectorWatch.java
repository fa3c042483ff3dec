package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.context.FolderState;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;

/**
 * Looks at the folders of the connectors again and again, and has the hub go by what appeared, changed or went. What
 * cannot be used is refused, with its reason, and what was served before goes on being served.
 */
final class ConnectorWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectorWatch.class);

    private static final int LOOKS_UNTIL_ANOTHER_TRY = 10;

    private final ServedFolders folders;
    private final TriedFolders tried;
    private final Supplier<ConnectorReader> readers;
    private final LiveConnectors live;
    /** Each folder as it was seen last, and as it was when it was last taken or refused. */
    private final Map<String, String> seen = new HashMap<>();

    private final Map<String, String> settled = new HashMap<>();
    private final Refusals refusals;
    private int looks;

    /**
     * @param tried begins with the trial of a folder before a reader asks for it
     * @param readers who see the settings as they are
     */
    ConnectorWatch(
            ServedFolders folders,
            TriedFolders tried,
            Supplier<ConnectorReader> readers,
            LiveConnectors live,
            Refusals refusals) {
        this.folders = folders;
        this.tried = tried;
        this.readers = readers;
        this.live = live;
        this.refusals = refusals;
    }

    /** One look at all folders. Never throws: the next one comes whatever became of this one. */
    void look() {
        try {
            live.sweep();
            Map<String, Path> there = new LinkedHashMap<>();
            folders.served().forEach(folder -> there.put(folder.getFileName().toString(), folder));
            Set<String> ids = new TreeSet<>(there.keySet());
            ids.addAll(live.revisions().keySet());
            boolean changed = false;
            for (String id : ids) {
                changed |= look(id, there.get(id));
            }
            tried.keepReady(there.values());
            // What was refused may have waited for another connector, an agreement or a setting.
            if (changed || ++looks % LOOKS_UNTIL_ANOTHER_TRY == 0) {
                settled.keySet().removeAll(refusals.all().keySet());
            }
        } catch (RuntimeException e) {
            LOG.warn("The folders of the connectors could not be looked at", e);
        }
    }

    /** Whether something changed for callers. A folder is left alone until it is the same twice: it may be half copied. */
    private boolean look(String id, Path folder) {
        String now = FolderState.of(folder);
        if (!now.equals(seen.put(id, now))) {
            tryAhead(id, folder);
            return false;
        }
        if (now.equals(settled.get(id))) {
            return false;
        }
        settled.put(id, now);
        try {
            return folder == null ? withdraw(id) : take(id, folder);
        } catch (UnusableFilesException e) {
            refuse(id, folder, e);
        } catch (IOException e) {
            refuse(id, folder, new UnusableFilesException(List.of(ReadingMistake.problem(folder, e))));
        } catch (RuntimeException e) {
            // Whoever is shown the reason may not see what a library says, which may hold an address with a password.
            if (refusals.put(id, "It could not be started; the hub's log says more.")) {
                LOG.error("The connector {} could not be replaced", id, e);
            }
        }
        return false;
    }

    /** While it is waited whether the folder changes further. What is read here and fails, fails again when it is taken. */
    private void tryAhead(String id, Path folder) {
        try {
            if (folder != null && !Revision.of(folder).equals(live.revisions().get(id))) {
                tried.begin(folder);
            }
        } catch (IOException | UnusableFilesException e) {
            LOG.debug("The folder of {} could not be read", id, e);
        }
    }

    private boolean withdraw(String id) {
        live.withdraw(id);
        refusals.remove(id);
        LOG.info("The connector {} is served no more: its folder is gone", id);
        return true;
    }

    private boolean take(String id, Path folder) throws IOException {
        String before = live.revisions().get(id);
        String now = Revision.of(folder);
        if (now.equals(before)) {
            refusals.remove(id);
            return false;
        }
        if (!tried.isThrough(folder)) {
            settled.remove(id);
            return false;
        }
        ConnectorRevision next = readers.get().readOne(folder, live.besides(id));
        // Its mappings were tried before the rest was read: all of that must have been one and the same.
        if (!next.revision().equals(now) || !next.revision().equals(Revision.of(folder))) {
            settled.remove(id);
            return false;
        }
        live.serve(next);
        refusals.remove(id);
        LOG.info("The connector {} is served in revision {}, before: {}", id, next.revision(), before);
        return true;
    }

    private void refuse(String id, Path folder, UnusableFilesException refusal) {
        if (refusals.put(id, refusal.getMessage())) {
            LOG.warn(
                    "The connector {} stays as it was. {}\n{}",
                    id,
                    folder == null ? "Its folder is gone:" : "Its folder has changed:",
                    refusal.getMessage());
        }
    }
}
