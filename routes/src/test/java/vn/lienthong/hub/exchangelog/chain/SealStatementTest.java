package vn.lienthong.hub.exchangelog.chain;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SealStatementTest {
    private static final SealStatement STATEMENT = new SealStatement(
            "node-1",
            "standard",
            42,
            new Place(3, 1),
            new Place(3, 100),
            100,
            new byte[] {1, 2},
            new byte[] {3, 4},
            new byte[] {5, 6},
            Instant.parse("2026-11-26T01:00:00.123456Z"),
            1);

    private static final String TEXT = """
            exchange log seal, form 1
            node: node-1
            retention: standard
            number: 42
            from: 3/1
            to: 3/100
            records: 100
            root: 0102
            chain-hash: 0304
            previous: 0506
            sealed-at: 2026-11-26T01:00:00.123456Z
            key: 1
            """;

    @Test
    void whatIsSignedIsTheTextOfTheDocumentation() {
        assertThat(STATEMENT.text()).isEqualTo(TEXT);
        assertThat(SealStatement.parse(TEXT).text()).isEqualTo(TEXT);
        assertThat(SealStatement.parse(TEXT).to()).isEqualTo(new Place(3, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exchange log seal, form 2\n",
                "exchange log seal, form 1\nnode: node-1\n",
                "exchange log seal, form 1\nnumber: one\n",
            })
    void anyOtherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SealStatement.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"records: 100|records: 0100", "key: 1\n|key: 1\nkey: 2\n", "\n|\n\n"})
    void aTextThatSaysTheSameInAnotherWayIsRefused(String change) {
        String[] parts = change.split("\\|");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealStatement.parse(TEXT.replaceFirst(parts[0], parts[1])));
    }

    @Test
    void aSignatureIsGoodForItsTextAndItsKeyAlone() throws NoSuchAlgorithmException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] signature = new SealKey(pair.getPrivate().getEncoded()).sign(TEXT);
        SealVerifier verifier = new SealVerifier(pair.getPublic().getEncoded());
        SealVerifier other = new SealVerifier(KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded());

        assertThat(verifier.accepts(TEXT, signature)).isTrue();
        assertThat(verifier.accepts(TEXT + " ", signature)).isFalse();
        assertThat(verifier.accepts(TEXT, new byte[] {1})).isFalse();
        assertThat(other.accepts(TEXT, signature)).isFalse();
    }
}
