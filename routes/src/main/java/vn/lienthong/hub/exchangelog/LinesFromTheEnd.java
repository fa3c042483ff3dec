package vn.lienthong.hub.exchangelog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads the lines of a file from the last to the first, a block at a time. For one thread. */
final class LinesFromTheEnd implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;
    /** Far more than a statement has; whoever writes longer lines there wants the memory of a hub. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final FileChannel file;
    private ByteBuffer block = ByteBuffer.allocate(0);
    /** Where the block begins in the file. */
    private long start;
    /** How many bytes of the block are still to be given. */
    private int left;

    LinesFromTheEnd(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.start = file.size();
        if (start > 0 && previous() != '\n') {
            left++;
        }
    }

    /** The line before, without its end; null at the beginning of the file. */
    String next() throws IOException {
        if (left == 0 && start == 0) {
            return null;
        }
        ByteArrayOutputStream backwards = new ByteArrayOutputStream();
        for (int value = previous(); value != '\n' && value >= 0; value = previous()) {
            backwards.write(value);
            if (backwards.size() > LONGEST) {
                throw new IOException("a line of the file is longer than " + LONGEST + " bytes");
            }
        }
        byte[] bytes = backwards.toByteArray();
        for (int low = 0, high = bytes.length - 1; low < high; low++, high--) {
            byte swapped = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = swapped;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The byte before; -1 at the beginning of the file. */
    private int previous() throws IOException {
        if (left == 0) {
            if (start == 0) {
                return -1;
            }
            readBlock();
        }
        left--;
        return block.get(left) & 0xFF;
    }

    private void readBlock() throws IOException {
        int length = (int) Math.min(BLOCK, start);
        start -= length;
        block = ByteBuffer.allocate(length);
        while (block.hasRemaining()) {
            if (file.read(block, start + block.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        left = length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
