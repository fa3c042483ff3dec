package vn.lienthong.hub.wayin.file.encoding;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The letters that Vietnamese has beside those of ASCII: twelve vowels with five tones each, the six vowels among them that
 * have a mark of their own, and đ; in both cases 134. All composed (NFC), one {@code char} each.
 */
final class VietnameseLetters {
    static final String VOWELS = "aăâeêioôơuưy";

    /** Huyền, hỏi, ngã, sắc and nặng, as combining characters; the tables have their columns in this order. */
    static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    /** What a letter is made of; the tone is 0 if there is none. */
    private record Parts(char plain, char tone) {}

    private static final Map<Character, Parts> ACCENTED = new HashMap<>();

    static {
        add('đ', 'đ', '\0');
        for (char vowel : VOWELS.toCharArray()) {
            add(vowel, vowel, '\0');
            for (char tone : TONES.toCharArray()) {
                add(toned(vowel, tone), vowel, tone);
            }
        }
    }

    private VietnameseLetters() {}

    private static void add(char letter, char plain, char tone) {
        if (letter >= 0x80) {
            ACCENTED.put(letter, new Parts(plain, tone));
            ACCENTED.put(Character.toUpperCase(letter), new Parts(Character.toUpperCase(plain), tone));
        }
    }

    static Set<Character> accented() {
        return ACCENTED.keySet();
    }

    static boolean isAccented(char letter) {
        return ACCENTED.containsKey(letter);
    }

    /** A vowel of either case with one of {@link #TONES}. */
    static char toned(char vowel, char tone) {
        return Normalizer.normalize("" + vowel + tone, Form.NFC).charAt(0);
    }

    /** The tone of a letter as one of {@link #TONES}, or 0. */
    static char toneOf(char letter) {
        Parts parts = ACCENTED.get(letter);
        return parts == null ? 0 : parts.tone;
    }

    static char withoutTone(char letter) {
        Parts parts = ACCENTED.get(letter);
        return parts == null ? letter : parts.plain;
    }
}
