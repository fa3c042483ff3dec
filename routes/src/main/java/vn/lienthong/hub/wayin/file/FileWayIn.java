package vn.lienthong.hub.wayin.file;

import java.io.File;
import java.nio.file.Files;

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
    private static final String NOT_LINKED = "notLinked";

    private final FileSettings settings;
    private final FileJob job;

    FileWayIn(FileSettings settings, FileJob job) {
        this.settings = settings;
        this.job = job;
    }

    @Override
    public void configure() {
        // A folder that is a link would lead into the folder of another agency.
        GenericFileFilter<File> notLinked = file ->
                !file.isDirectory() || !Files.isSymbolicLink(file.getFile().toPath());
        getContext().getRegistry().bind(NOT_LINKED, notLinked);
        route("file", "file:" + settings.inbox() + options(), "Files of requests, one in each row")
                .process(camel -> job.run(camel.getMessage().getBody(File.class).toPath()))
                .id("answer-rows");
    }

    private String options() {
        return "?recursive=true&minDepth=2&includeExt=csv&filter=#" + NOT_LINKED
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
