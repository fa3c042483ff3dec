package vn.lienthong.simulation.population;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PopulationTextTest {

    /** Whoever changes the people raises {@link PopulationGenerator#VERSION} and writes the new digest here. */
    private static final String DIGEST_OF_VERSION_1 =
            "67058a3b3edc73c8aef353f52f5e1f9ac3594436133e34059661aa1333b79536";

    @Test
    void theSameSeedGivesTheSameBytesInEveryJavaMachine() throws Exception {
        assertThat(digest(3_000, PopulationDatabase.DEFAULT_SEED)).isEqualTo(DIGEST_OF_VERSION_1);
    }

    @Test
    void theSameSeedGivesTheSameBytesInEveryLocale() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(digest(3_000, PopulationDatabase.DEFAULT_SEED)).isEqualTo(DIGEST_OF_VERSION_1);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherSeedGivesOtherPeople() throws Exception {
        assertThat(digest(3_000, 1)).isNotEqualTo(digest(3_000, 2));
    }

    @Test
    void whatCopyWouldMisreadIsEscaped() {
        CopyText row = new CopyText();
        row.column("tab\t, line\n, back\\slash, Đỗ\tThị")
                .column(null)
                .columnUnlessZero(0)
                .column(7)
                .endRow();
        assertThat(new String(row.bytes(), 0, row.length(), StandardCharsets.UTF_8))
                .isEqualTo("tab\\t, line\\n, back\\\\slash, Đỗ\\tThị\t\\N\t\\N\t7\n");
    }

    private static String digest(int people, long seed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        PopulationText text = new PopulationText(people, seed);
        while (text.next()) {
            for (CopyText rows : new CopyText[] {text.people, text.oldNumbers, text.households}) {
                digest.update(rows.bytes(), 0, rows.length());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
