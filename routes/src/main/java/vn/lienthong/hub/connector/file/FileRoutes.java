package vn.lienthong.hub.connector.file;

import java.time.Clock;

import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.model.RouteDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.file.RequestFiles.RequestFile;
import vn.lienthong.hub.context.HubRouteBuilder;
import vn.lienthong.hub.fault.HubFault;

/**
 * For each system with which files are exchanged a route that writes request files and one that reads answer files; and one
 * for all that ends promises whose time is over.
 */
@Component
final class FileRoutes extends HubRouteBuilder {
    /** Header for Camel: where an answer file is put when it was read. */
    private static final String PUT_AWAY = "HubPutAway";

    private static final int ENDED_AT_ONCE = 500;
    private static final int LONGEST_NAME = 200;

    private final FilePartners partners;
    private final RequestFiles requests;
    private final AnswerFiles answers;
    private final Promises promises;
    private final LateOutcomes outcomes;
    private final DeferredSettings settings;
    private final Clock clock;

    FileRoutes(
            FilePartners partners,
            RequestFiles requests,
            AnswerFiles answers,
            Promises promises,
            LateOutcomes outcomes,
            DeferredSettings settings,
            Clock clock) {
        this.partners = partners;
        this.requests = requests;
        this.answers = answers;
        this.promises = promises;
        this.outcomes = outcomes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        route("promises", timer("promises"), "Promises of answers in files, whose time is over")
                .process(this::endPromises)
                .id("end-promises");
        partners.all().forEach(this::exchangeWith);
    }

    private String timer(String name) {
        return "timer:" + name + "?fixedRate=false&period=" + settings.poll().toMillis();
    }

    private void endPromises(Exchange camel) {
        promises.closeEnded(ENDED_AT_ONCE, outcomes::ended);
        promises.deleteClosedBefore(clock.instant().minus(settings.keep()));
    }

    private void exchangeWith(FilePartner partner) {
        String id = partner.id();
        RouteDefinition out =
                from(timer(id)).routeId(id + ".requests").routeGroup(id).routeDescription("Files of requests to " + id);
        out.getInput().setId("each-time-" + id);
        out.process(camel -> camel.getMessage().setBody(requests.due(partner)))
                .id("collect-" + id)
                .split(body())
                .id("each-file-" + id)
                .process(FileRoutes::name)
                .id("name-" + id)
                // Another system's reader must never see half a file.
                .to(partner.address()
                        .requests("tempFileName=.${file:onlyname}.part&fileExist=Override&forceWrites=true"))
                .id("write-" + id)
                .process(camel -> requests.isWritten(camel.getMessage().getHeader(Exchange.FILE_NAME, String.class)))
                .id("confirm-" + id)
                .end();
        GenericFileFilter<Object> mayBeRead = file -> mayBeRead(partner, file);
        getContext().getRegistry().bind("answersOf-" + id, mayBeRead);
        RouteDefinition in = from(partner.address().answers(reading(partner)))
                .routeId(id + ".answers")
                .routeGroup(id)
                .routeDescription("Files of answers from " + id);
        in.getInput().setId("from-files-of-" + id);
        in.process(camel -> read(camel, partner)).id("read-answers-" + id);
    }

    private static void name(Exchange camel) {
        RequestFile file = camel.getMessage().getBody(RequestFile.class);
        camel.getMessage().removeHeaders("*");
        camel.getMessage().setHeader(Exchange.FILE_NAME, file.name());
        camel.getMessage().setBody(file.content());
    }

    /** What is too large, or named after no operation, is left lying. */
    private boolean mayBeRead(FilePartner partner, GenericFile<Object> file) {
        String name = file.getFileNameOnly();
        return !file.isDirectory()
                && name.length() <= LONGEST_NAME
                && name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
                && partner.operationOf(name).isPresent()
                && file.getFileLength() <= settings.sizeLimit().toBytes();
    }

    private String reading(FilePartner partner) {
        String done = partner.files().doneEnding();
        return "filter=#answersOf-" + partner.id() + "&maxMessagesPerPoll=10&sortBy=file:modified"
                + "&delay=" + settings.poll().toMillis() + "&initialDelay="
                + settings.poll().toMillis()
                + "&readLock=changed&readLockMinLength=1&readLockLoggingLevel=OFF"
                + "&readLockMinAge=" + settings.unchangedFor().toMillis()
                + "&readLockCheckInterval=" + settings.poll().toMillis()
                + "&readLockTimeout="
                + settings.unchangedFor().plus(settings.poll().multipliedBy(3)).toMillis()
                + (done == null ? "" : "&doneFileName=${file:name}" + done)
                + "&move=${header." + PUT_AWAY + "}/${date:now:yyyyMMddHHmmssSSS}-${file:onlyname}";
    }

    /** @throws HubFault if what stands in it cannot be recorded now; it stays where it is */
    private void read(Exchange camel, FilePartner partner) {
        FileOperation operation = partner.operationOf(
                        camel.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class))
                .orElseThrow();
        boolean isRead = answers.read(partner, operation, camel.getMessage().getBody(byte[].class));
        camel.getMessage().setHeader(PUT_AWAY, isRead ? ".done" : ".unreadable");
    }
}
