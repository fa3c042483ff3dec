package vn.lienthong.hub.connector.file;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;

import vn.lienthong.hub.connector.file.RequestFiles.RequestFile;

/** Files in a folder that the hub's own system shows, by Camel's component. */
final class FolderWay implements FileWay {
    /** Header for Camel: where an answer file is put when it was read. */
    private static final String PUT_AWAY = "HubPutAway";

    private final FilePartner partner;
    private final FolderAddress address;
    private final DeferredSettings settings;

    FolderWay(FilePartner partner, FolderAddress address, DeferredSettings settings, CamelContext camel) {
        this.partner = partner;
        this.address = address;
        this.settings = settings;
        GenericFileFilter<Object> mayBeRead = this::mayBeRead;
        camel.getRegistry().bind("answersOf-" + partner.id(), mayBeRead);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void write(ProcessorDefinition<?> eachFile) {
        eachFile.process(FolderWay::name)
                .id("name-" + partner.id())
                // Another system's reader must never see half a file.
                .to(address.requests("tempFileName=.${file:onlyname}.part&fileExist=Override&forceWrites=true"))
                .id("write-" + partner.id());
    }

    private static void name(Exchange camel) {
        RequestFile file = camel.getMessage().getBody(RequestFile.class);
        camel.getMessage().removeHeaders("*");
        camel.getMessage().setHeader(Exchange.FILE_NAME, file.name());
        camel.getMessage().setBody(file.content());
    }

    @Override
    public String answers() {
        String done = partner.files().doneEnding();
        long poll = settings.poll().toMillis();
        long unchanged = settings.unchangedFor().toMillis();
        return address.answers("filter=#answersOf-" + partner.id() + "&maxMessagesPerPoll=10&sortBy=file:modified"
                + "&delay=" + poll + "&initialDelay=" + poll
                + "&readLock=changed&readLockMinLength=1&readLockLoggingLevel=OFF"
                + "&readLockMinAge=" + unchanged
                + "&readLockCheckInterval=" + poll
                + "&readLockTimeout=" + (unchanged + 3 * poll)
                + (done == null ? "" : "&doneFileName=${file:name}" + done)
                + "&move=${header." + PUT_AWAY + "}/${date:now:yyyyMMddHHmmssSSS}-${file:onlyname}");
    }

    /** What is too large, or named after no operation, is left lying. */
    private boolean mayBeRead(GenericFile<Object> file) {
        return !file.isDirectory()
                && partner.expects(file.getFileNameOnly())
                && file.getFileLength() <= settings.sizeLimit().toBytes();
    }

    @Override
    public void read(RouteDefinition answers, Reading reading) {
        answers.process(camel -> {
                    boolean isRead = reading.read(
                            camel.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class),
                            camel.getMessage().getBody(byte[].class));
                    camel.getMessage().setHeader(PUT_AWAY, isRead ? ".done" : ".unreadable");
                })
                .id("read-answers-" + partner.id());
    }
}
