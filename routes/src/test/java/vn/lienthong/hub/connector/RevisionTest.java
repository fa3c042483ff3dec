package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionTest {

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void writeAConnector() throws IOException {
        folder = Files.createDirectories(home.resolve("evn/schema")).getParent();
        Files.writeString(folder.resolve("connector.yaml"), "id: evn\n");
        Files.writeString(folder.resolve("schema/find.request.json"), "{}");
    }

    @Test
    void itIsTheSha256OfTheFolderInHexadecimal() throws IOException {
        assertThat(Revision.of(folder)).matches("[0-9a-f]{64}");
    }

    @Test
    void itIsTheSameForACopyWhereverItLiesAndWhateverItIsCalled() throws IOException {
        Path copy = home.resolve("elsewhere/evn-copy");
        FileSystemUtils.copyRecursively(folder, copy);
        assertThat(Revision.of(copy)).isEqualTo(Revision.of(folder));
    }

    /** Systems differ in how they sort paths: by bytes, by folder, without regard to case. */
    @Test
    void itIsTheSameOnEverySystem() throws Exception {
        for (String name : new String[] {"B", "a-b", "a/b", "a/C", "a.b"}) {
            Path file = home.resolve("one").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        String inOrder =
                "B\0" + "1\0B" + "a-b\0" + "3\0a-b" + "a.b\0" + "3\0a.b" + "a/C\0" + "3\0a/C" + "a/b\0" + "3\0a/b";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(inOrder.getBytes(StandardCharsets.UTF_8));
        assertThat(Revision.of(home.resolve("one"))).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void itChangesWithTheContentOfAFile() throws IOException {
        String before = Revision.of(folder);
        Files.writeString(folder.resolve("schema/find.request.json"), "{ }");
        assertThat(Revision.of(folder)).isNotEqualTo(before);
    }

    @Test
    void itChangesWithTheNameOfAFile() throws IOException {
        String before = Revision.of(folder);
        Files.move(folder.resolve("schema/find.request.json"), folder.resolve("schema/find.response.json"));
        assertThat(Revision.of(folder)).isNotEqualTo(before);
    }

    @Test
    void itChangesWithTheFolderThatAFileLiesIn() throws IOException {
        String before = Revision.of(folder);
        Files.move(folder.resolve("schema/find.request.json"), folder.resolve("find.request.json"));
        assertThat(Revision.of(folder)).isNotEqualTo(before);
    }

    @Test
    void itChangesWithANewFileEvenAnEmptyOne() throws IOException {
        String before = Revision.of(folder);
        Files.createFile(folder.resolve("README.md"));
        assertThat(Revision.of(folder)).isNotEqualTo(before);
    }

    @Test
    void itIsTheSameAgainWhenAChangeIsTakenBack() throws IOException {
        String before = Revision.of(folder);
        Files.writeString(folder.resolve("connector.yaml"), "id: other\n");
        Files.writeString(folder.resolve("connector.yaml"), "id: evn\n");
        assertThat(Revision.of(folder)).isEqualTo(before);
    }

    @Test
    void bytesThatMoveFromOneFileToTheNextAreNoticed() throws IOException {
        Path one = Files.createDirectory(home.resolve("one"));
        Files.writeString(one.resolve("a"), "xy");
        Files.writeString(one.resolve("b"), "z");
        Path other = Files.createDirectory(home.resolve("other"));
        Files.writeString(other.resolve("a"), "x");
        Files.writeString(other.resolve("b"), "yz");
        assertThat(Revision.of(one)).isNotEqualTo(Revision.of(other));
    }
}
