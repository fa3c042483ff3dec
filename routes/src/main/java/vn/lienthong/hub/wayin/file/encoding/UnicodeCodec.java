package vn.lienthong.hub.wayin.file.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** UTF-8 and UTF-16, as the JDK has them, and strict: what is cut off or half a surrogate pair means nothing. */
final class UnicodeCodec implements LineCodec {
    private final Charset charset;

    UnicodeCodec(Charset charset) {
        this.charset = charset;
    }

    @Override
    public String decode(byte[] line) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }

    @Override
    public boolean has(int codePoint) {
        return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
    }

    @Override
    public byte[] encode(String text) {
        return text.getBytes(charset);
    }
}
