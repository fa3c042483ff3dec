package vn.lienthong.hub.revision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The connectors and agreements that hubs go by together from some time on.
 *
 * @param number the newest one holds
 * @param at when it was published
 * @param by who published it
 * @param purpose why
 * @param sameAs the one that was gone back to; null if it is new
 * @param folders the hash of each folder, by its place below a hub's home: {@code connectors/evn}
 */
public record Publication(
        int number, Instant at, String by, String purpose, Integer sameAs, SortedMap<String, String> folders) {

    /** All agreements together are one folder. */
    public static final String AGREEMENTS = "config/agreements";

    public Publication {
        folders = Collections.unmodifiableSortedMap(folders);
    }

    /** The place of a connector. */
    public static String connector(String id) {
        return "connectors/" + id;
    }

    /** What was really published: itself, unless it went back to another. */
    int origin() {
        return sameAs == null ? number : sameAs;
    }

    /** A hash over all of it, by which a record of the exchange log can name it before it is there. */
    public static String digest(Map<String, String> folders) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(folders)
                .forEach((folder, hash) ->
                        lines.append(folder).append(' ').append(hash).append('\n'));
        return FolderFiles.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
