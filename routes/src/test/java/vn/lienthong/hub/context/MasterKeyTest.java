package vn.lienthong.hub.context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MasterKeyTest {
    private static final byte[] RANDOM = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final String WRITTEN = Base64.getEncoder().encodeToString(RANDOM);

    @Test
    void thirtyTwoBytesInBase64AreAMasterKey() {
        assertThat(MasterKey.parse(WRITTEN).bytes()).isEqualTo(RANDOM);
    }

    @Test
    void theLineEndThatAFileOfASecretHasIsNoPartOfIt() {
        assertThat(MasterKey.parse(" " + WRITTEN + "\n").bytes()).isEqualTo(RANDOM);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "c2hvcnQ=",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZQ==",
                "not-base-64-but-long-enough-to-be-a-key-of-32-bytes"
            })
    void anythingElseIsRefusedWithTheWayToMakeOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.parse(text))
                .withMessageContaining("HUB_MASTER_KEY")
                .withMessageContaining("openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "mistyped!secret!that!nobody!may!read!in!a!log"})
    void aMistypedSecretIsNotRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.parse(text))
                .withMessageNotContaining(text)
                // A decoder's message names the character it stumbled over: a part of the secret.
                .withNoCause();
    }

    @Test
    void aFileMayHoldItInItsFirstLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("master-key"), WRITTEN + "\n");

        assertThat(MasterKey.of(null, file.toString()).bytes()).isEqualTo(RANDOM);
        assertThat(MasterKey.of(WRITTEN, "").bytes()).isEqualTo(RANDOM);
    }

    @Test
    void aKeyInBothPlacesIsRefusedAndAFileThatIsNotThereIsSaid(@TempDir Path folder) {
        String missing = folder.resolve("missing").toString();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.of(WRITTEN, missing))
                .withMessageContaining("both set")
                .withMessageNotContaining(WRITTEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.of(null, missing))
                .withMessageContaining("HUB_MASTER_KEY_FILE");
    }

    @Test
    void whoeverTakesTheBytesCannotChangeTheKey() {
        MasterKey key = MasterKey.parse(WRITTEN);
        key.bytes()[0]++;
        assertThat(key.bytes()).isEqualTo(RANDOM);
    }

    @Test
    void theSecretDoesNotLeakIntoText() {
        assertThat(MasterKey.parse(WRITTEN)).hasToString("MasterKey[…]");
    }
}
