package vn.lienthong.hub.exchangelog.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalBytesTest {
    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    private static String hex(CanonicalBytes bytes) {
        return HexFormat.of().formatHex(bytes.toArray());
    }

    @Test
    void eachFieldIsItsLengthAndItsBytesAsTheDocumentationSays() {
        assertThat(hex(new CanonicalBytes().add("Hà"))).isEqualTo("00000003" + "48c3a0");
        assertThat(hex(new CanonicalBytes().add(258L))).isEqualTo("00000008" + "0000000000000102");
        assertThat(hex(new CanonicalBytes().add(-1L))).isEqualTo("00000008" + "ffffffffffffffff");
        assertThat(hex(new CanonicalBytes().add(Instant.parse("1970-01-01T00:00:01.000002Z"))))
                .isEqualTo("00000008" + "00000000000f4242");
        assertThat(hex(new CanonicalBytes().add(Instant.parse("1969-12-31T23:59:59.999999Z"))))
                .isEqualTo("00000008" + "ffffffffffffffff");
        assertThat(hex(new CanonicalBytes().add(ID))).isEqualTo("00000010" + "00112233445566778899aabbccddeeff");
        assertThat(hex(new CanonicalBytes().add(List.of(ID, ID))))
                .isEqualTo("00000020" + "00112233445566778899aabbccddeeff".repeat(2));
    }

    @Test
    void whatIsAbsentIsNotWhatIsEmpty() {
        assertThat(hex(new CanonicalBytes().add((String) null))).isEqualTo("ffffffff");
        assertThat(hex(new CanonicalBytes().add((Integer) null))).isEqualTo("ffffffff");
        assertThat(hex(new CanonicalBytes().add((UUID) null))).isEqualTo("ffffffff");
        assertThat(hex(new CanonicalBytes().add(""))).isEqualTo("00000000");
        assertThat(hex(new CanonicalBytes().add(List.of()))).isEqualTo("00000000");
    }

    @Property
    void twoFieldsCannotBeTakenForTwoOthers(
            @ForAll String one, @ForAll String other, @ForAll String third, @ForAll String fourth) {
        boolean areEqual = hex(new CanonicalBytes().add(one).add(other))
                .equals(hex(new CanonicalBytes().add(third).add(fourth)));

        assertThat(areEqual).isEqualTo(sameBytes(one, third) && sameBytes(other, fourth));
    }

    @Property
    void aRecordMayBeAsLongAsItWants(@ForAll List<String> texts) {
        CanonicalBytes bytes = new CanonicalBytes();
        int length = 0;
        for (String text : texts) {
            bytes.add(text);
            length += Integer.BYTES + text.getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(bytes.toArray()).hasSize(length);
    }

    /** Half surrogate pairs have no bytes of their own in UTF-8. */
    private static boolean sameBytes(String one, String other) {
        return Arrays.equals(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
