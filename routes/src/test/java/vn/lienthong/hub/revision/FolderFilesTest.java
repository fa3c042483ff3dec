package vn.lienthong.hub.revision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderFilesTest {
    @TempDir
    private Path home;

    @Test
    void anArchiveUnpacksToTheSameFolder() throws IOException {
        write("connector.yaml", "id: evn\n");
        write("schema/find.request.json", "{}");
        FolderFiles folder = FolderFiles.read(home);

        FolderFiles unpacked = FolderArchive.unzip(FolderArchive.zip(folder));
        unpacked.writeTo(home.resolve("out"));

        assertThat(unpacked.hash()).isEqualTo(folder.hash());
        assertThat(home.resolve("out/schema/find.request.json")).hasContent("{}");
    }

    @Test
    void whatIsHiddenIsNoPartOfIt() throws IOException {
        write("connector.yaml", "id: evn\n");
        String before = FolderFiles.read(home).hash();
        write(".env", "EVN_API_KEY=synthetic");
        write("mapping/.find.csv.swp", "half a line");

        assertThat(FolderFiles.read(home).hash()).isEqualTo(before);
        assertThat(FolderFiles.read(home).files()).containsOnlyKeys("connector.yaml");
    }

    @Test
    void aFolderWithTooManyFilesIsNotRead() throws IOException {
        for (int file = 0; file <= FolderFiles.MOST_FILES; file++) {
            write("file-" + file, "");
        }
        assertThatThrownBy(() -> FolderFiles.read(home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2000");
    }

    @Test
    void aFolderThatIsTooLargeIsNotRead() throws IOException {
        Files.write(home.resolve("large"), new byte[FolderFiles.MOST_BYTES + 1]);
        assertThatThrownBy(() -> FolderFiles.read(home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        byte[] bomb = archive("large", new byte[FolderFiles.MOST_BYTES + 1]);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> FolderArchive.unzip(bomb)).isInstanceOf(IOException.class);
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsNotWritten() throws IOException {
        FolderFiles folder = FolderArchive.unzip(archive("../elsewhere", "x".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> folder.writeTo(home.resolve("out"))).isInstanceOf(IOException.class);
        assertThat(home.resolve("elsewhere")).doesNotExist();
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
