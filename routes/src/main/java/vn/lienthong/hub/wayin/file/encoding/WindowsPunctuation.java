package vn.lienthong.hub.wayin.file.encoding;

/** What the fonts of TCVN3 and VNI have kept of Windows between the codes of their letters: quotes, dashes, dots. */
final class WindowsPunctuation {
    private WindowsPunctuation() {}

    static LetterTable put(LetterTable table) {
        return table.put('…', 0x85)
                .put('‘', 0x91)
                .put('’', 0x92)
                .put('“', 0x93)
                .put('”', 0x94)
                .put('•', 0x95)
                .put('–', 0x96)
                .put('—', 0x97)
                .put('\u00A0', 0xA0);
    }
}
