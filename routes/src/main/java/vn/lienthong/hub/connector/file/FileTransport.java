package vn.lienthong.hub.connector.file;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.model.RouteTemplateDefinition;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.ProviderPromise;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * The way out to systems that read and write files of rows. Nothing is written while the caller waits: the request is kept,
 * the caller is promised an answer, and requests of many callers go into one file later. A request whose exchange has no
 * record is never sent.
 */
@Component
final class FileTransport implements Transport {
    private static final String REQUEST_MAPPER = "requestMapper";
    private static final String PROMISE = "promise";
    private static final String KEY = "requestKey";
    private static final String EXCHANGING = "exchanging";

    private final FilePartners partners;
    private final Promises promises;
    private final SealedRows sealed;
    private final DeferredSettings settings;
    private final Clock clock;

    FileTransport(FilePartners partners, Promises promises, SealedRows sealed, DeferredSettings settings, Clock clock) {
        this.partners = partners;
        this.promises = promises;
        this.sealed = sealed;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Protocol protocol() {
        return Protocol.FILE;
    }

    @Override
    public boolean needsBaseUrl() {
        return true;
    }

    @Override
    public String exampleAddress() {
        return "file:///exchange";
    }

    @Override
    public void describe(RouteTemplateDefinition template) {
        template.getRoute()
                .process("{{" + REQUEST_MAPPER + "}}")
                .id("map-request")
                .process("{{" + PROMISE + "}}")
                .id("promise");
    }

    @Override
    public List<String> parameterNames() {
        return List.of();
    }

    @Override
    public Map<String, String> parameters(OperationSource source) {
        return Map.of();
    }

    @Override
    public Map<String, Object> beans(OperationSource source, Problems problems) {
        if (source.written().changes()) {
            problems.add(source.problem("changes", "a change cannot be promised.", "Leave changes out."));
        }
        FileAddress address = problems.attempt(() -> FileAddress.of(source));
        FileOperation operation = FileOperation.read(source, problems);
        if (address == null || operation == null) {
            return Map.of();
        }
        Processor mapRequest = exchange -> mapRequest(exchange, operation);
        Processor promise =
                exchange -> promise(exchange, operation, source.system().filesOrUsual());
        return Map.of(
                REQUEST_MAPPER,
                mapRequest,
                PROMISE,
                promise,
                EXCHANGING,
                new Exchanging(source.system(), address, operation));
    }

    /** What is to be known of an operation where files are written and read. */
    private record Exchanging(SystemDescriptor system, FileAddress address, FileOperation operation) {}

    @Override
    public void serve(String connector, List<Map<String, Object>> beans) {
        List<Exchanging> exchanging =
                beans.stream().map(ofOne -> (Exchanging) ofOne.get(EXCHANGING)).toList();
        if (exchanging.isEmpty()) {
            partners.remove(connector);
            return;
        }
        Exchanging any = exchanging.get(0);
        partners.put(new FilePartner(
                connector,
                any.system(),
                any.address(),
                partners.leaveAloneFor(),
                exchanging.stream().map(Exchanging::operation).toList()));
    }

    /**
     * Sees that the provider's form can hold the request. The request itself is kept, and mapped when its file is written: by
     * then another revision may write it.
     */
    private static void mapRequest(Exchange camel, FileOperation operation) {
        String key = RequestKey.make();
        camel.setVariable(KEY, key);
        try {
            operation.line(camel.getMessage().getBody(ObjectNode.class), key);
        } catch (MappingException e) {
            throw new HubFault(FaultCode.SCHEMA_VIOLATED, e.getMessage(), e);
        }
    }

    private void promise(Exchange camel, FileOperation operation, SystemDescriptor.Files files) {
        DataExchange exchange = camel.getVariable(DataExchange.VARIABLE, DataExchange.class);
        UUID id = UUID.fromString(exchange.id());
        Instant answerBy = clock.instant().plus(files.answerWithin()).truncatedTo(ChronoUnit.SECONDS);
        OpenPromise open = new OpenPromise(
                id,
                camel.getVariable(KEY, String.class),
                exchange.operation(),
                new Caller(exchange.agency(), exchange.credential()),
                exchange.arrival().protocol(),
                exchange.arrival().claims(),
                exchange.fields(),
                answerBy);
        promises.add(open, sealed.sealRequest(id, camel.getMessage().getBody(ObjectNode.class)), settings.openAtMost());
        camel.getMessage()
                .setBody(new ProviderPromise(
                        answerBy, ResponseForm.subjects(operation.operation(), exchange.request())));
    }
}
