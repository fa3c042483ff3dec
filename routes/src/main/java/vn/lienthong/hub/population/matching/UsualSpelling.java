package vn.lienthong.hub.population.matching;

import java.util.Arrays;

/** Reads a usual name into the units of {@link CanonicalSpelling} in one pass. */
final class UsualSpelling {
    private final String name;
    private final char[] units;
    private int length;
    /** The tone of the group of vowels that is being read, or 0. */
    private char tone;

    private boolean isInVowels;
    private boolean isBehindLetter;
    /** What {@link NameForm#MOST_WITHOUT_WIDTH} bounds. */
    private int withoutWidth;
    /** What {@link NameForm#MOST_SIGNS} bounds. */
    private int signs;

    private UsualSpelling(String name) {
        this.name = name;
        // Each character becomes at most a letter and its tone.
        this.units = new char[2 * name.length()];
    }

    /**
     * The units of a name that is usual and therefore {@linkplain NameForm well-formed}.
     *
     * @return null if it has anything that {@link LetterTable} does not tell, or that depends on more than the next
     *     character
     */
    static char[] unitsOf(String name) {
        UsualSpelling spelling = new UsualSpelling(name);
        for (int index = 0; index < name.length(); index++) {
            if (!spelling.read(index)) {
                return null;
            }
        }
        spelling.endGroup();
        int length = spelling.length;
        if (length > 0 && spelling.units[length - 1] == ' ') {
            length--;
        }
        return length == 0 ? null : Arrays.copyOf(spelling.units, length);
    }

    private boolean read(int index) {
        char character = name.charAt(index);
        byte kind = LetterTable.kind(character);
        boolean hasWidth = kind != LetterTable.TONE && kind != LetterTable.QUALITY && kind != LetterTable.INVISIBLE;
        int without = kind == LetterTable.INVISIBLE ? 1 : LetterTable.marks(character);
        withoutWidth = (hasWidth ? 0 : withoutWidth) + without;
        signs += kind == LetterTable.APOSTROPHE ? 1 : without;
        return withoutWidth <= NameForm.MOST_WITHOUT_WIDTH
                && signs <= NameForm.MOST_SIGNS
                && read(index, character, kind);
    }

    private boolean read(int index, char character, byte kind) {
        return switch (kind) {
            case LetterTable.VOWEL -> vowel(LetterTable.letter(character), LetterTable.tone(character));
            case LetterTable.CONSONANT -> consonant(LetterTable.letter(character));
            case LetterTable.TONE -> isInVowels && isBehindLetter && tone(ToneMarks.unitOf(character));
            case LetterTable.QUALITY -> isInVowels && isBehindLetter && quality(character);
            case LetterTable.SPACE -> separator();
            // A mark may stand behind it, and belongs to the letter before it.
            case LetterTable.INVISIBLE -> true;
            case LetterTable.APOSTROPHE ->
                (isLetter(index + 1) || isPrefix() && isLetter(behindSpaces(index + 1))) && separator();
            default -> false;
        };
    }

    private boolean isLetter(int index) {
        if (index == name.length()) {
            return false;
        }
        byte kind = LetterTable.kind(name.charAt(index));
        return kind == LetterTable.VOWEL || kind == LetterTable.CONSONANT;
    }

    /** Whether what was read last is a part of one letter, such as the H of H' Hen. With a mark beside its tone it is not usual. */
    private boolean isPrefix() {
        return isBehindLetter && tone == 0 && units[length - 1] <= 'z' && (length == 1 || units[length - 2] == ' ');
    }

    private int behindSpaces(int index) {
        int behind = index;
        while (behind < name.length() && LetterTable.kind(name.charAt(behind)) == LetterTable.SPACE) {
            behind++;
        }
        return behind;
    }

    private boolean vowel(char letter, char itsTone) {
        units[length++] = letter;
        isInVowels = true;
        isBehindLetter = true;
        return itsTone == 0 || tone(itsTone);
    }

    private boolean consonant(char letter) {
        endGroup();
        units[length++] = letter;
        isBehindLetter = true;
        return true;
    }

    /** Two tones in one group are not Vietnamese; which of them comes first is for Unicode to say. */
    private boolean tone(char unit) {
        if (tone != 0) {
            return false;
        }
        tone = unit;
        return true;
    }

    private boolean quality(char mark) {
        char composed = LetterTable.composed(units[length - 1], mark);
        units[length - 1] = composed;
        return composed != 0;
    }

    private boolean separator() {
        endGroup();
        isBehindLetter = false;
        if (length > 0 && units[length - 1] != ' ') {
            units[length++] = ' ';
        }
        return true;
    }

    private void endGroup() {
        if (tone != 0) {
            units[length++] = tone;
            tone = 0;
        }
        isInVowels = false;
    }
}
