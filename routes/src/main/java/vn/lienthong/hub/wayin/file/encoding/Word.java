package vn.lienthong.hub.wayin.file.encoding;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges a word by how Vietnamese is written: a syllable is an onset, a rime and a tone, and a rime that ends in c, ch, p
 * or t has the tone sắc or nặng. On which vowel of the rime the tone stands does not matter.
 */
final class Word {
    /** The longest syllable, nghiêng, has seven letters; longer words are never looked at closely. */
    private static final int LONGEST = 40;

    private static final Set<String> ONSETS =
            Set.of((" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").split(" "));

    private static final Set<String> RIMES = Set.of("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op
            ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh
            uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y ych yêm yên yêng yêt yêu ynh yt
            """.strip().split("\\s+"));

    private static final String SIGN = "[\\x00-@\\[-`{-\\x7F\\xA0…‘’“”•–—]+";
    private static final Pattern EDGES = Pattern.compile("^" + SIGN + "|" + SIGN + "$");
    private static final Pattern STOP = Pattern.compile(".*(c|ch|p|t)");
    private static final String TONES_WITH_STOP = "\u0301\u0323";

    private Word() {}

    static Plausibility plausibilityOf(String text) {
        if (text.length() > LONGEST) {
            return Plausibility.ODD;
        }
        String word = Normalizer.normalize(EDGES.matcher(text).replaceAll(""), Form.NFC);
        if (isOdd(word)) {
            return Plausibility.ODD;
        }
        if (word.chars().anyMatch(Word::isForeign)) {
            return Plausibility.FOREIGN;
        }
        String canonical = canonical(word.toLowerCase(Locale.ROOT));
        if (FrequentWords.has(canonical)) {
            return Plausibility.FREQUENT;
        }
        return isSyllable(canonical) ? Plausibility.SYLLABLE : Plausibility.LETTERS;
    }

    /** The letters without tones, and then the tones. */
    static String canonical(String lowerCase) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (char letter : lowerCase.toCharArray()) {
            letters.append(VietnameseLetters.withoutTone(letter));
            char tone = VietnameseLetters.toneOf(letter);
            if (tone != 0) {
                tones.append(tone);
            }
        }
        return letters.append(tones).toString();
    }

    private static boolean isOdd(String word) {
        char before = ' ';
        int tones = 0;
        for (char letter : word.toCharArray()) {
            boolean isAccented = VietnameseLetters.isAccented(letter);
            boolean isCapitalWithin = isAccented && Character.isUpperCase(letter) && Character.isLowerCase(before);
            tones += VietnameseLetters.toneOf(letter) == 0 ? 0 : 1;
            if (!isAccented && !isOfAscii(letter) && !isForeign(letter) || isCapitalWithin || tones > 1) {
                return true;
            }
            before = letter;
        }
        return word.isEmpty();
    }

    private static boolean isOfAscii(char letter) {
        return letter < 0x80 && (Character.isLetter(letter) || letter == '\'' || letter == '-');
    }

    /** Of Latin-1, from À to ÿ, and no letter of Vietnamese. */
    private static boolean isForeign(int letter) {
        return letter >= 0xC0
                && letter <= 0xFF
                && Character.isLetter(letter)
                && !VietnameseLetters.isAccented((char) letter);
    }

    private static boolean isSyllable(String canonical) {
        int end = canonical.length();
        boolean hasTone = VietnameseLetters.TONES.indexOf(canonical.charAt(end - 1)) >= 0;
        char tone = hasTone ? canonical.charAt(end - 1) : 0;
        String letters = hasTone ? canonical.substring(0, end - 1) : canonical;
        if (STOP.matcher(letters).matches() && TONES_WITH_STOP.indexOf(tone) < 0) {
            return false;
        }
        for (int onset = 0; onset < letters.length(); onset++) {
            if (ONSETS.contains(letters.substring(0, onset)) && RIMES.contains(letters.substring(onset))) {
                return true;
            }
        }
        return false;
    }
}
