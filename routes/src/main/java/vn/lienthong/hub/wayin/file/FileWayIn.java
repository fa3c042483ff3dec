package vn.lienthong.hub.wayin.file;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.HubRouteBuilder;

/**
 * The way in for files: a CSV in {@code inbox/<agency>/<operation>/} is read row by row, and its results are written to
 * {@code outbox/<agency>/}. The file itself is kept in {@code .done/} beside where it lay.
 */
@Component
@EnableConfigurationProperties(FileSettings.class)
final class FileWayIn extends HubRouteBuilder {
    private static final String MAY_BE_READ = "mayBeRead";
    /** The longest in most file systems is 255, and names of locks, results and kept files grow from it. */
    private static final int MAX_NAME_BYTES = 200;

    private final FileSettings settings;
    private final FileJob job;
    private final LaterTries tries;

    FileWayIn(FileSettings settings, FileJob job, LaterTries tries) {
        this.settings = settings;
        this.job = job;
        this.tries = tries;
    }

    @Override
    public void configure() {
        GenericFileFilter<File> mayBeRead = file -> mayBeRead(file.getFile()) && tries.isDue(pathOf(file.getFile()));
        getContext().getRegistry().bind(MAY_BE_READ, mayBeRead);
        route("file", "file:" + settings.inbox() + options(), "Files of requests, one in each row")
                .process(camel -> answer(pathOf(camel.getMessage().getBody(File.class))))
                .id("answer-rows");
    }

    private void answer(Path file) throws IOException {
        try {
            job.run(file);
            tries.succeeded(file);
        } catch (IOException | RuntimeException e) {
            tries.failed(file);
            throw e;
        }
    }

    private static Path pathOf(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }

    /** What may not be read is left lying, as what is no CSV is. */
    private static boolean mayBeRead(File file) {
        // A folder that is a link would lead into the folder of another agency. So would a name with a backslash: Camel
        // takes it for a slash.
        return !(file.isDirectory() && Files.isSymbolicLink(file.toPath()))
                && file.getName().indexOf('\\') < 0
                && file.getName().getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
    }

    private String options() {
        return "?recursive=true&minDepth=2&includeExt=csv&filter=#" + MAY_BE_READ
                // Complete means: has not changed for a while. Half-written files are left alone.
                + "&readLock=changed&readLockMinLength=0&readLockLoggingLevel=OFF"
                + "&readLockMinAge=" + settings.unchangedFor().toMillis()
                + "&readLockCheckInterval=" + settings.poll().toMillis()
                + "&readLockTimeout="
                + settings.unchangedFor().plus(settings.poll()).toMillis()
                + "&delay=" + settings.poll().toMillis()
                + "&maxMessagesPerPoll=10&sortBy=file:modified"
                + "&move=${file:parent}/" + RequestFile.DONE + "/${date:now:yyyyMMddHHmmssSSS}-${file:onlyname}";
    }
}
