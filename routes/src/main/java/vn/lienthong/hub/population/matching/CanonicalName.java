package vn.lienthong.hub.population.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * A name in the one spelling that all its equal spellings share. It is there to be compared, not to be shown: its tones
 * stand where nobody writes them.
 */
final class CanonicalName {
    private final char[] units;

    private CanonicalName(char[] units) {
        this.units = units;
    }

    /** @return null unless the text is {@linkplain NameForm#isWellFormed(String) well-formed} */
    static CanonicalName of(String name) {
        if (name.length() > NameForm.MAXIMUM_LENGTH) {
            return null;
        }
        char[] usual = UsualSpelling.unitsOf(name);
        if (usual != null) {
            return new CanonicalName(usual);
        }
        return NameForm.isWellFormed(name) ? unusual(name) : null;
    }

    /** By the definition, whatever the script. */
    static CanonicalName unusual(String name) {
        return new CanonicalName(CanonicalSpelling.unitsOf(name).toCharArray());
    }

    /** Lower case letters without tone, units for the tones behind their group of vowels, single spaces. */
    char[] units() {
        return units;
    }

    /** As a text: NFC, with tones at the end of their group of vowels. */
    String text() {
        return Normalizer.normalize(ToneMarks.withMarks(new String(units)), Form.NFC);
    }

    /**
     * Whether this name can have lost its diacritics: it is written in the letters a to z alone.
     *
     * @return false also for names in other scripts, which have no Vietnamese diacritics to lose
     */
    boolean isWithoutDiacritics() {
        for (char unit : units) {
            if ((unit < 'a' || unit > 'z') && unit != ' ' && unit != '\'') {
                return false;
            }
        }
        return true;
    }

    /** The name without marks and apostrophes, and with d and b for đ and for the ƀ of the Central Highlands. */
    char[] folded() {
        char[] folded = new char[units.length];
        int length = 0;
        for (char unit : units) {
            char letter = LetterTable.folded(unit);
            boolean isSecondSpace = letter == ' ' && (length == 0 || folded[length - 1] == ' ');
            if (letter != 0 && !isSecondSpace) {
                folded[length++] = letter;
            }
        }
        if (length > 0 && folded[length - 1] == ' ') {
            length--;
        }
        return Arrays.copyOf(folded, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalName name && Arrays.equals(units, name.units);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(units);
    }

    /** Shows nothing of the name, because it is personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "CanonicalName[*]";
    }
}
