package vn.lienthong.hub.wayin.file.encoding;

/**
 * TCVN 5712:1993, third set (VN3): the encoding of the ABC fonts ({@code .VnTime}), one byte for each letter. It has no
 * code for a capital with a tone: a capital is the code of the small letter in another font ({@code .VnTimeH}), and of the
 * font a file knows nothing. So such a capital is written as the small letter, and read as one.
 *
 * <p>The few capitals with a tone that the second set (VN2) has besides are not read: the ABC fonts show nothing there.
 */
final class Tcvn3 {
    private static final String SMALL = """
            a 61 B5 B6 B7 B8 B9
            ă A8 BB BC BD BE C6
            â A9 C7 C8 C9 CA CB
            e 65 CC CE CF D0 D1
            ê AA D2 D3 D4 D5 D6
            i 69 D7 D8 DC DD DE
            o 6F DF E1 E2 E3 E4
            ô AB E5 E6 E7 E8 E9
            ơ AC EA EB EC ED EE
            u 75 EF F1 F2 F3 F4
            ư AD F5 F6 F7 F8 F9
            y 79 FA FB FC FD FE
            đ AE
            """;

    private static final String CAPITAL = """
            Ă A1
            Â A2
            Ê A3
            Ô A4
            Ơ A5
            Ư A6
            Đ A7
            """;

    private Tcvn3() {}

    static LetterTable table() {
        LetterTable table =
                WindowsPunctuation.put(new LetterTable()).putRows(SMALL, null).putRows(CAPITAL, null);
        for (char letter : VietnameseLetters.accented()) {
            if (VietnameseLetters.toneOf(letter) != 0 && Character.isUpperCase(letter)) {
                table.write(letter, table.bytesOf(Character.toLowerCase(letter))[0] & 0xFF);
            }
        }
        return table;
    }
}
