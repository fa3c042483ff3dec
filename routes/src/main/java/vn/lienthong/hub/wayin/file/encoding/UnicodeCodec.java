package vn.lienthong.hub.wayin.file.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Optional;

/** UTF-8 and UTF-16, as the JDK has them, and strict: what is cut off or half a surrogate pair means nothing. */
final class UnicodeCodec implements LineCodec {
    private final Charset charset;

    UnicodeCodec(Charset charset) {
        this.charset = charset;
    }

    @Override
    public Optional<String> decode(byte[] line) {
        CharBuffer text = CharBuffer.allocate(line.length);
        // Without an exception: to find an encoding out, many words are tried in vain.
        boolean isError =
                charset.newDecoder().decode(ByteBuffer.wrap(line), text, true).isError();
        return isError ? Optional.empty() : Optional.of(text.flip().toString());
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
