package vn.lienthong.hub.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderStateTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Path file;
    private String before;

    @BeforeEach
    void aFolderWithAFile() throws IOException {
        file = Files.writeString(
                Files.createDirectory(folder.resolve("mapping")).resolve("codes.csv"), "active,1");
        before = FolderState.of(folder);
    }

    @Test
    void aFolderThatNobodyTouchedLooksTheSame() {
        assertThat(FolderState.of(folder)).isEqualTo(before).contains("codes.csv");
    }

    @Test
    void aFileThatGrewCameOrWentIsSeen() throws IOException {
        Files.writeString(file, "active,1\nclosed,9");
        assertThat(FolderState.of(folder)).isNotEqualTo(before);
        Files.delete(file);
        assertThat(FolderState.of(folder)).isNotEqualTo(before);
        Files.writeString(folder.resolve("README.md"), "# evn");
        assertThat(FolderState.of(folder)).contains("README.md");
    }

    @Test
    void aFileOfTheSameSizeIsSeenByItsTime() throws IOException {
        Files.writeString(file, "active,2");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(FolderState.of(folder)).isNotEqualTo(before);
    }

    @Test
    void aLinkIsWhatItLeadsTo() throws IOException {
        Path target = Files.writeString(elsewhere.resolve("connector.yaml"), "id: evn");
        Files.createSymbolicLink(folder.resolve("connector.yaml"), target);
        String linked = FolderState.of(folder);
        assertThat(linked).contains("connector.yaml");
        Files.writeString(target, "id: evn\ninterface: v1");
        assertThat(FolderState.of(folder)).isNotEqualTo(linked);
    }

    @Test
    void aLinkThatLeadsNowhereIsNothingThatKeepsChanging() throws IOException {
        Files.createSymbolicLink(folder.resolve("connector.yaml"), elsewhere.resolve("gone"));
        assertThat(FolderState.of(folder)).isEqualTo(before);
    }

    @Test
    void noFolderIsAStateToo() {
        assertThat(FolderState.of(null)).isEqualTo(FolderState.of(null)).isNotEqualTo(before);
    }
}
