package vn.lienthong.hub.wayin.file.encoding;

import java.nio.charset.CharacterCodingException;

/** How the characters of a line stand in its bytes. No character reaches over the end of a line. */
interface LineCodec {

    /** @throws CharacterCodingException if the bytes mean nothing */
    String decode(byte[] line) throws CharacterCodingException;

    /** The same of a file's first line, which names its columns. */
    default String decodeHeader(byte[] line) throws CharacterCodingException {
        return decode(line);
    }

    boolean has(int codePoint);

    /** @param text composed (NFC), of characters that there are */
    byte[] encode(String text);
}
