package vn.lienthong.hub.population.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Says in what two names differ that are not canonically equal: whether one has lost its diacritics, is near, or is cut off.
 * Near is a help for the clerk who has to find the mistake, and never a match.
 */
final class NearNames {
    private static final FieldResult ANOTHER = FieldResult.of(FieldVerdict.MISMATCH, Difference.OTHER_NAME);

    /** Fewer letters say too little of a name to call it cut off. */
    private static final int LETTERS_OF_A_CUT_NAME = 10;

    private final CanonicalName one;
    private final CanonicalName other;
    private final char[] oneFolded;
    private final char[] otherFolded;
    /** With i for y. */
    private final char[] oneSounds;

    private final char[] otherSounds;
    private final Set<Difference> differences = EnumSet.noneOf(Difference.class);

    private NearNames(CanonicalName one, CanonicalName other) {
        this.one = one;
        this.other = other;
        this.oneFolded = one.folded();
        this.otherFolded = other.folded();
        this.oneSounds = withoutY(oneFolded);
        this.otherSounds = withoutY(otherFolded);
        if (one.isWithoutDiacritics() != other.isWithoutDiacritics()) {
            differences.add(Difference.NO_DIACRITICS);
        }
    }

    /** Two names that are not equal. Symmetric. */
    static FieldResult compare(CanonicalName one, CanonicalName other) {
        return new NearNames(one, other).compare();
    }

    private FieldResult compare() {
        if (isFolded()) {
            return result(FieldVerdict.MATCH_FOLDED);
        }
        if (Arrays.equals(oneSounds, otherSounds)) {
            addLetters();
            return result(FieldVerdict.NEAR);
        }
        if (Letters.equalButForSpaces(oneSounds, otherSounds)) {
            differences.add(Difference.SPACES);
            addLetters();
            return result(FieldVerdict.NEAR);
        }
        if (isReordered()) {
            differences.add(Difference.ORDER);
            return result(FieldVerdict.NEAR);
        }
        if (isOneSlipApart()) {
            differences.add(Difference.TYPING);
            return result(FieldVerdict.NEAR);
        }
        if (isCutOff()) {
            differences.add(Difference.CUT_OFF);
            return result(FieldVerdict.PARTIAL);
        }
        return ANOTHER;
    }

    private FieldResult result(FieldVerdict verdict) {
        return FieldResult.of(verdict, differences);
    }

    private boolean isStripped() {
        return one.isWithoutDiacritics() || other.isWithoutDiacritics();
    }

    private boolean isFolded() {
        boolean isFolded = one.isWithoutDiacritics() && Letters.equalButForLostSpaces(oneFolded, otherFolded)
                || other.isWithoutDiacritics() && Letters.equalButForLostSpaces(otherFolded, oneFolded);
        if (isFolded && oneFolded.length != otherFolded.length) {
            differences.add(Difference.SPACES);
        }
        return isFolded;
    }

    /** The kinds of letters and tones that differ, of two names whose letters are the same but for marks, i and y. */
    private void addLetters() {
        if (differences.contains(Difference.NO_DIACRITICS)) {
            if (!Letters.equalButForSpaces(oneFolded, otherFolded)) {
                differences.add(Difference.I_OR_Y);
            }
        } else {
            LetterDifferences.add(one.units(), other.units(), differences);
        }
    }

    private boolean isReordered() {
        return isStripped()
                ? Letters.haveSameParts(oneFolded, otherFolded)
                : Letters.haveSameParts(one.units(), other.units());
    }

    private boolean isOneSlipApart() {
        return isStripped() ? Slip.isBetween(oneFolded, otherFolded) : Slip.isBetween(one.units(), other.units());
    }

    private boolean isCutOff() {
        char[] oneLetters = isStripped() ? oneFolded : one.units();
        char[] otherLetters = isStripped() ? otherFolded : other.units();
        boolean isOneShorter = oneLetters.length < otherLetters.length;
        char[] shorter = isOneShorter ? oneLetters : otherLetters;
        char[] longer = isOneShorter ? otherLetters : oneLetters;
        return shorter.length >= LETTERS_OF_A_CUT_NAME && Letters.beginsWith(longer, shorter);
    }

    private static char[] withoutY(char[] folded) {
        char[] sounds = folded.clone();
        for (int index = 0; index < sounds.length; index++) {
            if (sounds[index] == 'y') {
                sounds[index] = 'i';
            }
        }
        return sounds;
    }
}
