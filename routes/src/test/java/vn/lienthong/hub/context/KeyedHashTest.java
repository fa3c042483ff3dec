package vn.lienthong.hub.context;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeyedHashTest {
    private static final byte[] MASTER_KEY = key(1);
    private static final String NUMBER = "001090000001";

    private final KeyedHash hash = new KeyedHash(MASTER_KEY, "subject");

    @Test
    void theSameValueHasTheSameHashAtEveryCallAndInEveryProcess() {
        assertThat(hash.of(NUMBER))
                .hasSize(KeyedHash.LENGTH)
                .isEqualTo(hash.of(NUMBER))
                .isEqualTo(new KeyedHash(MASTER_KEY, "subject").of(NUMBER));
    }

    @Test
    void differentValuesHaveDifferentHashes() {
        assertThat(hash.of(NUMBER)).isNotEqualTo(hash.of("001090000002"));
    }

    @Test
    void hashesOfDifferentUsesCannotBeCompared() {
        assertThat(hash.of(NUMBER)).isNotEqualTo(new KeyedHash(MASTER_KEY, "access-key").of(NUMBER));
    }

    @Test
    void hashesUnderDifferentMasterKeysCannotBeCompared() {
        assertThat(hash.of(NUMBER)).isNotEqualTo(new KeyedHash(key(2), "subject").of(NUMBER));
    }

    @Test
    void aTextIsHashedAsItsBytesInUtf8() {
        assertThat(hash.of("Đỗ")).isEqualTo(hash.of("Đỗ".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMasterKeyThatIsTooShortIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyedHash(new byte[KeyedHash.LENGTH - 1], "subject"))
                .withMessageContaining("32 bytes");
    }

    @Test
    void theKeyDoesNotLeakIntoText() {
        assertThat(hash).hasToString("KeyedHash[…]");
    }

    private static byte[] key(int filling) {
        byte[] key = new byte[KeyedHash.LENGTH];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
