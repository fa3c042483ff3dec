package vn.lienthong.hub.revision;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;

/** Folders in the hub's database, each once, by the hash of its content. Nothing is removed from there. */
final class KeptFolders {
    private final JdbcTemplate database;

    KeptFolders(JdbcTemplate database) {
        this.database = database;
    }

    /** Those that are there already cost one look. */
    void keep(Collection<FolderFiles> folders) {
        String[] hashes = folders.stream().map(FolderFiles::hash).toArray(String[]::new);
        Set<String> there = new HashSet<>(database.queryForList(
                "select hash from kept_folder where hash = any (?)", String.class, (Object) hashes));
        for (FolderFiles folder : folders) {
            if (there.add(folder.hash())) {
                database.update(
                        "insert into kept_folder (hash, archive, files, bytes) values (?, ?, ?, ?) on conflict do nothing",
                        folder.hash(),
                        FolderArchive.zip(folder),
                        folder.files().size(),
                        folder.bytes());
            }
        }
    }

    /**
     * @param hash of one that is there
     * @throws IllegalStateException with a sentence, if it is not what was kept
     */
    FolderFiles read(String hash) {
        List<byte[]> archive =
                database.queryForList("select archive from kept_folder where hash = ?", byte[].class, hash);
        try {
            FolderFiles folder = archive.isEmpty() ? null : FolderArchive.unzip(archive.get(0));
            if (folder != null && folder.hash().equals(hash)) {
                return folder;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(changed(hash), e);
        }
        throw new IllegalStateException(changed(hash));
    }

    private static String changed(String hash) {
        return "The folder " + hash + " in the hub's database is not what was kept: somebody has changed it there.";
    }
}
