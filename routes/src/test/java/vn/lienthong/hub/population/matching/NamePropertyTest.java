package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of canonical equality and of folding, whatever the name. */
class NamePropertyTest {
    private static final String LETTERS =
            "aăâeêioôơuưyáắấéếíóốớúứýạặậẹệịọộợụựỵảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹàằầèềìòồờùừỳbcdđghklmnpqrstvxÐðƉƀěñöß"
                    + "AĂÂEÊIOÔƠUƯYĐHKNTHV\u0300\u0301\u0302\u0306\u031B\u0323\u200B\u00AD";

    private static final List<String> BETWEEN = List.of(" ", "  ", "\u00A0", "'", "\u2019", "' ", "-", ".");

    @Provide
    Arbitrary<String> names() {
        return texts().filter(NameComparison::isWellFormed);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part =
                Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(7);
        return Combinators.combine(part, Arbitraries.of(BETWEEN), part, Arbitraries.of(BETWEEN), part)
                .as((family, first, middle, second, given) -> family + first + middle + second + given);
    }

    @Property
    void aNameIsEqualToItself(@ForAll("names") String name) {
        assertThat(NameComparison.compare(name, new String(name)).verdict()).isEqualTo(FieldVerdict.MATCH_EXACT);
    }

    @Property
    void comparingIsSymmetric(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(NameComparison.compare(one, other)).isEqualTo(NameComparison.compare(other, one));
    }

    /** Three spellings of one name, each made in another way; random names are hardly ever equal. */
    @Property
    void equalityIsTransitive(@ForAll("names") String name) {
        String decomposed = Normalizer.normalize(name, Form.NFD);
        String spaced = "  " + Normalizer.normalize(name, Form.NFC).replace(" ", "\u3000 ");
        String capitals = name.toUpperCase(Locale.ROOT);

        boolean both = isFull(decomposed, spaced) && isFull(spaced, capitals);

        assertThat(isFull(name, decomposed)).isTrue();
        assertThat(isFull(decomposed, spaced)).isTrue();
        assertThat(!both || isFull(decomposed, capitals)).isTrue();
    }

    @Property
    void howALetterIsComposedDoesNotDecideWhetherANameIsWellFormed(@ForAll("texts") String text) {
        assertThat(NameComparison.isWellFormed(Normalizer.normalize(text, Form.NFD)))
                .isEqualTo(NameComparison.isWellFormed(Normalizer.normalize(text, Form.NFC)))
                .isEqualTo(NameComparison.isWellFormed(text));
    }

    private static boolean isFull(String one, String other) {
        return NameComparison.compare(one, other).verdict().countsAsFull();
    }

    @Property
    void normalisingTwiceIsNormalisingOnce(@ForAll("names") String name) {
        String once = CanonicalName.of(name).text();

        // All tones of a group of vowels behind its last letter can be more marks than anybody may write there.
        assertThat(CanonicalName.unusual(once).text()).isEqualTo(once);
    }

    @Property
    void theUsualWayOfReadingAgreesWithTheDefinition(@ForAll("names") String name) {
        assertThat(CanonicalName.of(name)).isEqualTo(CanonicalName.unusual(name));
    }

    @Property
    void foldingCommutesWithNormalising(@ForAll("names") String name) {
        String folded = new String(CanonicalName.of(name).folded());

        assertThat(new String(
                        CanonicalName.unusual(CanonicalName.of(name).text()).folded()))
                .isEqualTo(folded);
        assertThat(folded.isBlank() ? folded : CanonicalName.of(folded).text()).isEqualTo(folded);
    }

    @Property
    void equalNamesFoldAlike(@ForAll("names") String name) {
        String decomposed = Normalizer.normalize(name, Form.NFD).toUpperCase(Locale.ROOT);

        assertThat(!isFull(name, decomposed)
                        || new String(CanonicalName.of(name).folded())
                                .equals(new String(CanonicalName.of(decomposed).folded())))
                .isTrue();
    }
}
