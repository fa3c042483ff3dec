package vn.lienthong.bench.matching;

import java.util.HashMap;
import java.util.Map;

/** Vietnamese vowels by letter and tone, both cases. Written down, and not worked out from Unicode as the engine does. */
final class Vowels {
    static final int NO_TONE = 0;
    static final int TONES = 6;

    private static final String[] ROWS = {
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
        "yỳýỷỹỵ", "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ", "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ",
        "ƯỪỨỬỮỰ", "YỲÝỶỸỴ"
    };

    /** Letters that differ from one another in a mark alone. */
    private static final String[] SIBLINGS = {"aăâ", "eê", "oôơ", "uư", "AĂÂ", "EÊ", "OÔƠ", "UƯ"};

    /** Letters of the Central Highlands' languages, and what is left of them. */
    private static final String HIGHLAND = "ăĕĭŏŭñčƀđĂĔĬŎŬÑČɃĐ";

    private static final String HIGHLAND_STRIPPED = "aeiouncbdAEIOUNCBD";

    private static final Map<Character, String> ROW_OF = new HashMap<>();

    static {
        for (String row : ROWS) {
            row.chars().forEach(letter -> ROW_OF.put((char) letter, row));
        }
    }

    private Vowels() {}

    static boolean isVowel(char letter) {
        return ROW_OF.containsKey(letter);
    }

    /** The letter without its tone. */
    static char toneless(char letter) {
        String row = ROW_OF.get(letter);
        return row == null ? letter : row.charAt(NO_TONE);
    }

    /** 0 to 5: none, huyền, sắc, hỏi, ngã, nặng. */
    static int tone(char letter) {
        String row = ROW_OF.get(letter);
        return row == null ? NO_TONE : row.indexOf(letter);
    }

    static char withTone(char letter, int tone) {
        return ROW_OF.get(letter).charAt(tone);
    }

    /** The letters that differ from this vowel in a mark alone, and itself: aăâ for any kind of a. */
    static String siblings(char letter) {
        char toneless = toneless(letter);
        for (String siblings : SIBLINGS) {
            if (siblings.indexOf(toneless) >= 0) {
                return siblings;
            }
        }
        return Character.toString(toneless);
    }

    /** The letter as a bank sends it. */
    static char stripped(char letter) {
        int highland = HIGHLAND.indexOf(letter);
        return highland < 0 ? siblings(letter).charAt(0) : HIGHLAND_STRIPPED.charAt(highland);
    }

    static boolean hasDiacritic(char letter) {
        return stripped(letter) != letter;
    }
}
