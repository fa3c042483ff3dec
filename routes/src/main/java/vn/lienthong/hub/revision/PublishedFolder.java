package vn.lienthong.hub.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import vn.lienthong.hub.context.FolderState;

/**
 * A folder of a hub's own that is made to be as the publication that holds. The hub reads it and looks at it as it would any
 * other, so that there is one way in which connectors and agreements are taken.
 */
public final class PublishedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedFolder.class);
    private static final Pattern PLACE = Pattern.compile("connectors/[a-z0-9-]+|" + Publication.AGREEMENTS);
    private static final List<String> PARENTS = List.of("connectors", "config");

    private final Publications publications;
    private final Path home;
    private int taken;
    private String state;
    private boolean isTroubled;

    private PublishedFolder(Publications publications, Path home) {
        this.publications = publications;
        this.home = home;
    }

    /**
     * Makes the folder be as the publication that holds now.
     *
     * @param home what else is below its {@code connectors/} and {@code config/} is removed
     * @throws IllegalStateException with a sentence, if nothing was published or it cannot be written
     */
    public static PublishedFolder open(Publications publications, Path home) {
        PublishedFolder folder = new PublishedFolder(publications, home);
        Publication current = publications
                .current()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Nothing was published yet. Publish connectors and agreements"
                                        + " with ./hub apply, or have this hub read its own folders with HUB_PUBLICATION_FROM=folder."));
        try {
            folder.take(current);
        } catch (IOException e) {
            throw new IllegalStateException("What was published cannot be written into " + home + ".", e);
        }
        return folder;
    }

    /** Writes a publication into an empty folder. */
    public static void write(Publications publications, Publication publication, Path home) throws IOException {
        new PublishedFolder(publications, home).bring(publication);
    }

    public Path home() {
        return home;
    }

    /** Takes what was published since, and mends what somebody changed by hand. Never throws: the next look comes. */
    public void look() {
        try {
            Optional<Publication> current = publications.current();
            if (current.isPresent()
                    && !(current.get().number() == taken && FolderState.of(home).equals(state))) {
                LOG.info("Publication {} is taken; before: {}", current.get().number(), taken);
                take(current.get());
            }
            isTroubled = false;
        } catch (IOException | RuntimeException e) {
            if (!isTroubled) {
                LOG.warn("What was published cannot be looked up; what was taken before goes on", e);
            }
            isTroubled = true;
        }
    }

    private void take(Publication publication) throws IOException {
        bring(publication);
        taken = publication.number();
        state = FolderState.of(home);
    }

    /** Folder by folder, and only those that differ: each is looked at by itself. */
    private void bring(Publication publication) throws IOException {
        for (Map.Entry<String, String> folder : publication.folders().entrySet()) {
            if (!PLACE.matcher(folder.getKey()).matches()) {
                throw new IOException("a published folder has the place of none");
            }
            Path target = home.resolve(folder.getKey());
            if (!Files.isDirectory(target) || !FolderFiles.read(target).hash().equals(folder.getValue())) {
                replace(target, publications.files(folder.getValue()));
            }
        }
        for (String parent : PARENTS) {
            removeOthers(home.resolve(parent), publication);
        }
    }

    /** Written beside and moved, so that nobody finds half of it. */
    private void replace(Path target, FolderFiles files) throws IOException {
        Path next = home.resolve("next");
        FileSystemUtils.deleteRecursively(next);
        files.writeTo(next);
        FileSystemUtils.deleteRecursively(target);
        Files.createDirectories(target.getParent());
        Files.move(next, target);
    }

    private void removeOthers(Path parent, Publication publication) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.toList()) {
                if (!publication.folders().containsKey(parent.getFileName() + "/" + entry.getFileName())) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }
}
