package vn.lienthong.hub.connector.file;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With one system a route that writes request files and one that reads answer files. */
final class PartnerRoutes extends RouteBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(PartnerRoutes.class);
    private static final List<String> ENDINGS = List.of(".requests", ".answers");

    /** A file that is just being read is read to its end, or is read again. */
    private static final int STOP_SECONDS = 5;

    private final FilePartner partner;
    private final FileWay way;
    private final RequestFiles requests;
    private final AnswerFiles answers;
    private final DeferredSettings settings;

    PartnerRoutes(
            FilePartner partner, FileWay way, RequestFiles requests, AnswerFiles answers, DeferredSettings settings) {
        this.partner = partner;
        this.way = way;
        this.requests = requests;
        this.answers = answers;
        this.settings = settings;
    }

    /** Ends the routes of a system. */
    static void remove(String id, CamelContext camel) {
        for (String ending : ENDINGS) {
            try {
                camel.getRouteController().stopRoute(id + ending, STOP_SECONDS, TimeUnit.SECONDS);
                camel.removeRoute(id + ending);
            } catch (Exception e) {
                LOG.warn("The route {} could not be removed", id + ending, e);
            }
        }
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        writeRequests();
        readAnswers();
    }

    private void writeRequests() {
        String id = partner.id();
        RouteDefinition out = from(settings.timer(id))
                .routeId(id + ".requests")
                .routeGroup(id)
                .routeDescription("Files of requests to " + id);
        out.getInput().setId("each-time-" + id);
        ProcessorDefinition<?> eachFile = out.process(
                        camel -> camel.getMessage().setBody(way.isOpen() ? requests.due(partner) : List.of()))
                .id("collect-" + id)
                .split(body())
                .id("each-file-" + id);
        way.write(eachFile);
        eachFile.process(camel -> requests.isWritten(camel.getMessage().getHeader(Exchange.FILE_NAME, String.class)))
                .id("confirm-" + id);
    }

    private void readAnswers() {
        String id = partner.id();
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
}
