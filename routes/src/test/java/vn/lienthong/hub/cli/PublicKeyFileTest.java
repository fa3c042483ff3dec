package vn.lienthong.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What {@code ./hub log public-keys} prints, read again. */
class PublicKeyFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("seals.pem");
    }

    @Test
    void everyVersionIsReadWhateverTheEndsOfLinesAre() throws IOException {
        String text = """
                # version 1
                -----BEGIN PUBLIC KEY-----
                AQID
                -----END PUBLIC KEY-----
                # version 12
                -----BEGIN PUBLIC KEY-----
                BAUG
                Bwg=
                -----END PUBLIC KEY-----
                """;

        for (String end : new String[] {"\n", "\r\n"}) {
            Files.writeString(file, text.replace("\n", end));
            assertThat(PublicKeyFile.read(file)).containsOnlyKeys(1, 12);
            assertThat(PublicKeyFile.read(file).get(12)).containsExactly(4, 5, 6, 7, 8);
        }
    }

    @Test
    void aFileWithoutAKeyIsRefused() throws IOException {
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\nAQID\n-----END PUBLIC KEY-----\n");

        assertThatThrownBy(() -> PublicKeyFile.read(file)).isInstanceOf(IOException.class);
    }
}
