package vn.lienthong.bench.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** The same name, written differently: each of these must match. */
enum NameRewriting {
    DECOMPOSED {
        @Override
        String of(String name, Chance chance) {
            return Normalizer.normalize(name, Form.NFD);
        }
    },
    /** As the keyboard of Windows writes: the vowel's own mark on the letter, the tone behind it. */
    HALF_COMPOSED {
        @Override
        String of(String name, Chance chance) {
            StringBuilder text = new StringBuilder();
            for (char letter : name.toCharArray()) {
                text.append(Vowels.toneless(letter));
                if (Vowels.tone(letter) > 0) {
                    text.append(MARKS.charAt(Vowels.tone(letter)));
                }
            }
            return text.toString();
        }
    },
    /** The tone on another vowel of its group: hoà, hòa; also where nobody should put it. */
    TONE_MOVED {
        @Override
        String of(String name, Chance chance) {
            int from =
                    chance.placeIn(name, index -> Vowels.tone(name.charAt(index)) > 0 && neighbour(name, index) >= 0);
            if (from < 0) {
                return name;
            }
            int to = neighbour(name, from);
            char[] letters = name.toCharArray();
            letters[to] = Vowels.withTone(letters[to], Vowels.tone(letters[from]));
            letters[from] = Vowels.toneless(letters[from]);
            return new String(letters);
        }
    },
    CAPITALS {
        @Override
        String of(String name, Chance chance) {
            return name.toUpperCase(Locale.ROOT);
        }
    },
    SMALL_LETTERS {
        @Override
        String of(String name, Chance chance) {
            return name.toLowerCase(Locale.ROOT);
        }
    },
    SPACES {
        @Override
        String of(String name, Chance chance) {
            return chance.oneOf(SPACE_FORMS) + name.replace(" ", " " + chance.oneOf(SPACE_FORMS)) + " ";
        }
    },
    /** Once: a heap of them is no name. */
    NO_WIDTH {
        @Override
        String of(String name, Chance chance) {
            int place = 1 + chance.below(name.length());
            char character = chance.oneOf(WITHOUT_WIDTH);
            return name.chars().anyMatch(letter -> WITHOUT_WIDTH.indexOf(letter) >= 0)
                    ? name
                    : name.substring(0, place) + character + name.substring(place);
        }
    },
    APOSTROPHE {
        @Override
        String of(String name, Chance chance) {
            return name.replace('\'', chance.oneOf("\u2019\u2018\u02BC\u00B4`"));
        }
    },
    APOSTROPHE_AND_SPACE {
        @Override
        String of(String name, Chance chance) {
            return name.replaceAll("(?<=(^| )\\p{L})'(?=\\p{L})", chance.oneIn(2) ? "' " : " ");
        }
    },
    HYPHEN {
        @Override
        String of(String name, Chance chance) {
            int space = chance.placeIn(name, index -> name.charAt(index) == ' ');
            return space < 0
                    ? name
                    : name.substring(0, space) + chance.oneOf("-\u2010\u2011\u2013") + name.substring(space + 1);
        }
    },
    LOOK_ALIKE_OF_BARRED_D {
        @Override
        String of(String name, Chance chance) {
            return name.replace('Đ', chance.oneOf("\u00D0\u0189")).replace('đ', chance.oneOf("\u00F0\u0256"));
        }
    };

    private static final String WITHOUT_WIDTH = "\u200B\u200C\u200D\uFEFF\u00AD";

    private static final String MARKS = " \u0300\u0301\u0309\u0303\u0323";

    private static final String[] SPACE_FORMS = {" ", "\u00A0", "\u2003", "\u3000", "\t", "  "};

    /** The name again; the same text if there is nothing to rewrite. */
    abstract String of(String name, Chance chance);

    /** A vowel without tone beside this one, or -1. */
    private static int neighbour(String name, int index) {
        for (int beside : new int[] {index + 1, index - 1}) {
            if (beside >= 0
                    && beside < name.length()
                    && Vowels.isVowel(name.charAt(beside))
                    && Vowels.tone(name.charAt(beside)) == 0) {
                return beside;
            }
        }
        return -1;
    }
}
