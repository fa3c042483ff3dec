package vn.lienthong.hub.wayin.file;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code hub.files}.
 *
 * @param folder the folder with {@code inbox/<agency>/<operation>/} and {@code outbox/<agency>/}
 * @param poll how often the inbox is looked at
 * @param unchangedFor how long a file must not have changed before it counts as complete
 * @param sizeLimit the largest file; larger ones wait for batches
 */
@ConfigurationProperties("hub.files")
public record FileSettings(
        @DefaultValue("files") String folder,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("1s") Duration unchangedFor,
        @DefaultValue("16MB") DataSize sizeLimit) {

    private Path absoluteFolder() {
        // A setting of type Path would be looked for in the servlet container's folder.
        return Path.of(folder).toAbsolutePath().normalize();
    }

    Path inbox() {
        return absoluteFolder().resolve("inbox");
    }

    Path outbox() {
        return absoluteFolder().resolve("outbox");
    }
}
