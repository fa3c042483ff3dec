package vn.lienthong.hub.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import vn.lienthong.hub.revision.FolderFiles;
import vn.lienthong.hub.revision.Publication;

/**
 * What a publication would change of one connector or one agreement.
 *
 * @param what {@code connectors/evn}, or {@code config/agreements/bank.yaml}
 * @param change added, changed, gone or unchanged
 */
record PublishedChange(String what, String change) {
    static final String UNCHANGED = "unchanged";

    /** @param before what holds, by its place; nothing if there is nothing */
    static List<PublishedChange> between(Map<String, FolderFiles> before, Map<String, FolderFiles> after) {
        Map<String, String> former = parts(before);
        Map<String, String> next = parts(after);
        TreeSet<String> all = new TreeSet<>(former.keySet());
        all.addAll(next.keySet());
        List<PublishedChange> changes = new ArrayList<>();
        all.forEach(what -> changes.add(new PublishedChange(what, change(former.get(what), next.get(what)))));
        return changes;
    }

    boolean isOne() {
        return !change.equals(UNCHANGED);
    }

    private static String change(String before, String after) {
        if (before == null) {
            return "added";
        }
        if (after == null) {
            return "gone";
        }
        return Objects.equals(before, after) ? UNCHANGED : "changed";
    }

    /** A connector is one thing; of the agreements each file is. */
    private static Map<String, String> parts(Map<String, FolderFiles> folders) {
        Map<String, String> parts = new TreeMap<>();
        folders.forEach((place, folder) -> {
            if (place.equals(Publication.AGREEMENTS)) {
                folder.hashes().forEach((name, hash) -> parts.put(place + "/" + name, hash));
            } else {
                parts.put(place, folder.hash());
            }
        });
        return parts;
    }
}
