package vn.lienthong.hub.connector.file;

import org.apache.camel.Exchange;
import org.apache.camel.builder.Builder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.sshd.sftp.common.SftpException;

import vn.lienthong.hub.connector.file.RequestFiles.RequestFile;

/** Files in a folder on a server over SFTP. */
final class SftpWay implements FileWay {
    private final FilePartner partner;
    private final SftpFolder folder;
    private final SftpAnswers answers;
    private final DeferredSettings settings;

    SftpWay(FilePartner partner, SftpAnswers answers, DeferredSettings settings) {
        this.partner = partner;
        this.folder = partner.sftp();
        this.answers = answers;
        this.settings = settings;
    }

    /** So that no file is begun that cannot be written: its requests go into one file with those that come meanwhile. */
    @Override
    public boolean isOpen() {
        return folder.isThere();
    }

    @Override
    public void write(ProcessorDefinition<?> eachFile) {
        eachFile.process(camel -> {
                    RequestFile file = camel.getMessage().getBody(RequestFile.class);
                    write(file);
                    camel.getMessage().setHeader(Exchange.FILE_NAME, file.name());
                })
                .id("write-" + partner.id());
    }

    private void write(RequestFile file) {
        String whole = folder.path(SftpFolder.REQUESTS + "/" + file.name());
        String part = folder.path(SftpFolder.REQUESTS + "/." + file.name() + ".part");
        folder.use(server -> {
            server.write(part, file.content());
            try {
                server.move(part, whole);
            } catch (SftpException e) {
                // It was written before, and whoever wrote it could not say so.
                server.remove(whole);
                server.move(part, whole);
            }
            return null;
        });
    }

    @Override
    public String answers() {
        return settings.timer(partner.id() + "-answers");
    }

    @Override
    public void read(RouteDefinition route, Reading reading) {
        String id = partner.id();
        route.process(camel -> camel.getMessage().setBody(answers.complete()))
                .id("list-answers-" + id)
                .split(Builder.body())
                .id("each-answer-" + id)
                .process(camel -> read(camel.getMessage().getBody(String.class), reading))
                .id("read-answers-" + id)
                .end();
    }

    private void read(String name, Reading reading) {
        answers.content(name)
                .ifPresent(content ->
                        answers.putAway(name, !answers.isTooLarge(content.length) && reading.read(name, content)));
    }
}
