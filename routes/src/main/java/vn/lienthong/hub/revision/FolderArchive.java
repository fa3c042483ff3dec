package vn.lienthong.hub.revision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder as one ZIP, as it lies in the database. */
final class FolderArchive {
    private FolderArchive() {}

    static byte[] zip(FolderFiles folder) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : folder.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    /** @throws IOException if it is none, or unpacked is larger than a folder may be */
    static FolderFiles unzip(byte[] archive) throws IOException {
        GatheredFiles gathered = new GatheredFiles();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // One byte more than may be, so that too much is noticed without being unpacked.
                gathered.add(entry.getName(), zip.readNBytes(FolderFiles.MOST_BYTES + 1));
            }
        }
        return gathered.folder();
    }
}
