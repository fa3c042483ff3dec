package vn.lienthong.hub.connector.file;

import java.time.Clock;
import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.HubRouteBuilder;

/**
 * For each system with which files are exchanged a route that writes request files and one that reads answer files; and one
 * for all that ends promises whose time is over.
 */
@Component
final class FileRoutes extends HubRouteBuilder {
    private static final int ENDED_AT_ONCE = 500;

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
        FileWay way = wayTo(partner);
        RouteDefinition out =
                from(timer(id)).routeId(id + ".requests").routeGroup(id).routeDescription("Files of requests to " + id);
        out.getInput().setId("each-time-" + id);
        ProcessorDefinition<?> eachFile = out.process(
                        camel -> camel.getMessage().setBody(way.isOpen() ? requests.due(partner) : List.of()))
                .id("collect-" + id)
                .split(body())
                .id("each-file-" + id);
        way.write(eachFile);
        eachFile.process(camel -> requests.isWritten(camel.getMessage().getHeader(Exchange.FILE_NAME, String.class)))
                .id("confirm-" + id);
        RouteDefinition in = from(way.answers())
                .routeId(id + ".answers")
                .routeGroup(id)
                .routeDescription("Files of answers from " + id);
        in.getInput().setId("from-files-of-" + id);
        way.read(
                in,
                (name, content) ->
                        answers.read(partner, partner.operationOf(name).orElseThrow(), content));
    }

    private FileWay wayTo(FilePartner partner) {
        return partner.address() instanceof FolderAddress folder
                ? new FolderWay(partner, folder, settings, getContext())
                : new SftpWay(partner, new SftpAnswers(partner, partner.sftp(), settings, clock), settings);
    }
}
