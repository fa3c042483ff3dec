package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.connector.ConnectorLint;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.revision.FolderFiles;
import vn.lienthong.hub.revision.Publication;
import vn.lienthong.hub.revision.Publications;
import vn.lienthong.hub.revision.PublishedFolder;

/** What would be published in the place of what holds. What comes from the database is looked at in a folder that goes. */
final class ApplyPlan implements AutoCloseable {
    private final Publications publications;
    private final Publication current;
    private final Publication target;
    private final HubHome home;
    private final Path temporary;
    private final Map<String, FolderFiles> folders;

    private ApplyPlan(Publications publications, Publication current, Publication target, HubHome home, Path temporary)
            throws IOException {
        this.publications = publications;
        this.current = current;
        this.target = target;
        this.home = home;
        this.temporary = temporary;
        this.folders = read(home);
    }

    /** @param current null for nothing */
    static ApplyPlan of(Publications publications, Publication current, HubHome home) throws IOException {
        Path temporary = Files.createTempDirectory("hub-apply-");
        if (current != null) {
            PublishedFolder.write(publications, current, temporary);
        }
        return new ApplyPlan(publications, current, null, home, temporary);
    }

    /** @param own the home of whoever goes back, with what is not published */
    static ApplyPlan backTo(Publications publications, Publication current, Publication target, HubHome own)
            throws IOException {
        Path temporary = Files.createTempDirectory("hub-apply-");
        PublishedFolder.write(publications, target, temporary);
        return new ApplyPlan(publications, current, target, new HubHome(own.folder(), temporary), temporary);
    }

    /** All that is wrong. Whoever goes back wants schemas to be as they were. */
    List<Problem> problems() {
        Path published = current == null || target != null ? null : new HubHome(temporary).connectors();
        return new HomeCheck(home).all(published, unchanged());
    }

    /** The ids of connectors that hold as they are: their mappings were tried when they were published. */
    private Set<String> unchanged() {
        return ConnectorLint.ids(home.connectors()).stream()
                .filter(id -> isUnchanged(Publication.connector(id)))
                .collect(Collectors.toSet());
    }

    private boolean isUnchanged(String place) {
        FolderFiles now = folders.get(place);
        return current != null
                && now != null
                && now.hash().equals(current.folders().get(place));
    }

    List<PublishedChange> changes() {
        Map<String, FolderFiles> before = new TreeMap<>();
        if (current != null) {
            current.folders().forEach((place, hash) -> before.put(place, publications.files(hash)));
        }
        return PublishedChange.between(before, folders);
    }

    boolean changesSomething() {
        return current == null || !digest().equals(Publication.digest(current.folders()));
    }

    /** Of all that would hold. */
    String digest() {
        return digest(folders);
    }

    private static String digest(Map<String, FolderFiles> folders) {
        Map<String, String> hashes = new TreeMap<>();
        folders.forEach((place, folder) -> hashes.put(place, folder.hash()));
        return Publication.digest(hashes);
    }

    /** @throws IllegalStateException with a sentence, if something changed since it was looked at */
    int publish(String by, String purpose) throws IOException {
        if (!digest(read(home)).equals(digest())) {
            throw new IllegalStateException("The folder has changed while it was checked. Try again.");
        }
        return target == null
                ? publications.publish(current, folders, by, purpose)
                : publications.goBack(current, target, by, purpose);
    }

    /** How a file is called for whoever wrote it. */
    String line(Problem problem) {
        return ConnectorHome.of(home).line(problem);
    }

    private static Map<String, FolderFiles> read(HubHome home) throws IOException {
        Map<String, FolderFiles> folders = new TreeMap<>();
        for (String id : ConnectorLint.ids(home.connectors())) {
            folders.put(
                    Publication.connector(id),
                    FolderFiles.read(home.connectors().resolve(id)));
        }
        folders.put(Publication.AGREEMENTS, FolderFiles.read(home.agreements()));
        return folders;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(temporary);
    }
}
