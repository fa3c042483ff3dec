package vn.lienthong.hub.wayin.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes into {@code outbox/<agency>/}: a file appears there only when it is complete and on the disk. */
final class Outbox {
    private final Path folder;

    Outbox(Path outbox, String agency) throws IOException {
        this.folder = Files.createDirectories(outbox.resolve(agency));
    }

    /** What is written into a file. */
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    void write(String name, Content content) throws IOException {
        Path unfinished = folder.resolve("." + name + ".part");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(stream);
            stream.flush();
            channel.force(true);
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
