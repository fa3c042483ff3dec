package vn.lienthong.hub.wayin.file.encoding;

/**
 * VNI for Windows, the encoding of the VNI fonts: a vowel and a byte behind it that bears all its marks, or one byte. The
 * bytes of a capital are those of the small letter less 20 (hexadecimal). Fonts show the mark of either case behind either
 * vowel, and programs that make capitals of ASCII alone leave the small mark, so the vowel decides which case it is.
 */
final class Vni {
    private static final int CASE = 0x20;

    private static final String SMALL = """
            a 61 61F8 61FB 61F5 61F9 61EF
            ă 61EA 61E8 61FA 61FC 61E9 61EB
            â 61E2 61E0 61E5 61E3 61E1 61E4
            e 65 65F8 65FB 65F5 65F9 65EF
            ê 65E2 65E0 65E5 65E3 65E1 65E4
            i 69 EC E6 F3 ED F2
            o 6F 6FF8 6FFB 6FF5 6FF9 6FEF
            ô 6FE2 6FE0 6FE5 6FE3 6FE1 6FE4
            ơ F4 F4F8 F4FB F4F5 F4F9 F4EF
            u 75 75F8 75FB 75F5 75F9 75EF
            ư F6 F6F8 F6FB F6F5 F6F9 F6EF
            y 79 79F8 79FB 79F5 79F9 EE
            đ F1
            """;

    private Vni() {}

    static LetterTable table() {
        LetterTable table = WindowsPunctuation.put(new LetterTable()).putRows(SMALL, small -> small - CASE);
        for (char letter : VietnameseLetters.accented()) {
            byte[] bytes = table.bytesOf(letter);
            if (bytes.length == 2) {
                table.read(letter, bytes[0] & 0xFF, bytes[1] & 0xFF ^ CASE);
            }
        }
        return table;
    }
}
