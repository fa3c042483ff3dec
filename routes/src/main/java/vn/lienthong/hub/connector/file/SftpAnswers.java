package vn.lienthong.hub.connector.file;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer files of a system over SFTP. A file is complete when it has not changed for a while by the hub's own clock, and
 * one that was read is not read again, even where it cannot be moved away.
 */
final class SftpAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(SftpAnswers.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int LISTED_AT_MOST = 10_000;
    private static final int READ_AT_ONCE = 10;

    private final FilePartner partner;
    private final SftpFolder folder;
    private final DeferredSettings settings;
    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();

    SftpAnswers(FilePartner partner, SftpFolder folder, DeferredSettings settings, Clock clock) {
        this.partner = partner;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A file as it was seen.
     *
     * @param since when it was first seen so
     * @param isDone whether there is nothing more to do about it
     */
    private record Seen(long size, Instant modified, Instant since, boolean isDone) {
        boolean isStill(Attributes now) {
            return size == now.getSize() && modified.equals(modified(now));
        }

        static Instant modified(Attributes attributes) {
            return attributes.getModifyTime() == null
                    ? Instant.EPOCH
                    : attributes.getModifyTime().toInstant();
        }
    }

    /** The names of some files that can be read now, the oldest first; none while the server cannot be used. */
    List<String> complete() {
        if (!folder.isThere()) {
            return List.of();
        }
        List<DirEntry> entries = folder.use(server -> server.list(folder.path(SftpFolder.ANSWERS), LISTED_AT_MOST));
        if (entries.size() == LISTED_AT_MOST) {
            LOG.warn("{} has {} answer files or more; those beyond are not seen", partner.id(), LISTED_AT_MOST);
        }
        Set<String> names = entries.stream().map(DirEntry::getFilename).collect(Collectors.toSet());
        seen.keySet().retainAll(names);
        return entries.stream()
                .filter(entry -> mayBeRead(entry, names))
                .filter(this::isComplete)
                .sorted(Comparator.comparing(entry -> Seen.modified(entry.getAttributes())))
                .limit(READ_AT_ONCE)
                .map(DirEntry::getFilename)
                .toList();
    }

    /** A name is the server's word: what could lead out of the folder, or is a link or a folder, is left lying. */
    private boolean mayBeRead(DirEntry entry, Set<String> names) {
        String name = entry.getFilename();
        String done = partner.files().doneEnding();
        return partner.expects(name)
                && !entry.getAttributes().isDirectory()
                && !entry.getAttributes().isSymbolicLink()
                && (done == null || names.contains(name + done));
    }

    private boolean isComplete(DirEntry entry) {
        Attributes now = entry.getAttributes();
        boolean isTooLarge = isTooLarge(now.getSize());
        Seen former = seen.get(entry.getFilename());
        if (former == null || !former.isStill(now)) {
            former = new Seen(now.getSize(), Seen.modified(now), clock.instant(), isTooLarge);
            seen.put(entry.getFilename(), former);
            if (isTooLarge) {
                LOG.error(
                        "An answer file of {} is larger than {} and is left lying", partner.id(), settings.sizeLimit());
            }
        }
        return !former.isDone() && !former.since().plus(settings.unchangedFor()).isAfter(clock.instant());
    }

    boolean isTooLarge(long size) {
        return size > settings.sizeLimit().toBytes();
    }

    /** What stands in a file; empty if it cannot be had now, or not at all. */
    Optional<byte[]> content(String name) {
        String path = folder.path(SftpFolder.ANSWERS + "/" + name);
        return folder.use(server -> {
            try {
                byte[] content = server.read(path, settings.sizeLimit().toBytes());
                if (isTooLarge(content.length)) {
                    LOG.error("An answer file of {} is larger than its server said, and is put aside", partner.id());
                }
                return Optional.of(content);
            } catch (SftpException e) {
                // Another node may have been there first.
                LOG.warn("An answer file of {} cannot be read now", partner.id());
                return Optional.empty();
            }
        });
    }

    /**
     * What was read is moved away, and remembered in case that it cannot be.
     *
     * @param isRead false if nothing in it can be believed
     */
    void putAway(String name, boolean isRead) {
        seen.computeIfPresent(name, (key, one) -> new Seen(one.size(), one.modified(), one.since(), true));
        String to =
                (isRead ? SftpFolder.DONE : SftpFolder.UNREADABLE) + "/" + TIME.format(clock.instant()) + "-" + name;
        boolean isAway = folder.use(server -> {
            try {
                server.move(folder.path(SftpFolder.ANSWERS + "/" + name), folder.path(to));
                if (partner.files().doneEnding() != null) {
                    server.remove(folder.path(
                            SftpFolder.ANSWERS + "/" + name + partner.files().doneEnding()));
                }
                return true;
            } catch (SftpException e) {
                return false;
            }
        });
        if (!isAway) {
            LOG.warn("An answer file of {} was read and cannot be moved away", partner.id());
        }
    }
}
