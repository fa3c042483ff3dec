package vn.lienthong.hub.wayin.file.encoding;

import java.util.Optional;

/** How the characters of a line stand in its bytes. No character reaches over the end of a line. */
interface LineCodec {

    /** @return empty if the bytes mean nothing */
    Optional<String> decode(byte[] line);

    /** The same of a file's first line, which names its columns. */
    default Optional<String> decodeHeader(byte[] line) {
        return decode(line);
    }

    boolean has(int codePoint);

    /** @param text composed (NFC), of characters that there are */
    byte[] encode(String text);
}
