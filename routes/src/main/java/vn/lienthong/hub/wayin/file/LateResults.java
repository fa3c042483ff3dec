package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.HubRouteBuilder;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.PromisedAnswers;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.wayin.file.encoding.EncodedText;
import vn.lienthong.hub.wayin.file.encoding.TextEncoding;

/**
 * Puts what was promised to rows of files into the outbox when it has come: {@code
 * <operation>-late-<exchange>.result.csv}, in UTF-8, with the id of the exchange that promised it in each row. Each is
 * fetched through the door and the spine, as its agency could fetch it: under today's agreement, with a record of its own.
 */
@Component
final class LateResults extends HubRouteBuilder {
    private static final String PROMISED_AS = "promisedAs";

    private final PromisedAnswers promises;
    private final RowExchanges exchanges;
    private final Catalogue catalogue;
    private final FileSettings settings;

    LateResults(PromisedAnswers promises, RowExchanges exchanges, Catalogue catalogue, FileSettings settings) {
        this.promises = promises;
        this.exchanges = exchanges;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @Override
    public void configure() {
        route(
                        "late-results",
                        "timer:late-results?fixedRate=false&period="
                                + settings.poll().toMillis(),
                        "Late answers to rows of files, into the outbox")
                .process(camel -> promises.putOut(this::putOut))
                .id("put-out");
    }

    private Collection<UUID> putOut(String agency, OperationName name, List<PromisedAnswers.Late> late)
            throws IOException {
        Optional<Operation> operation = catalogue.operation(name);
        if (operation.isEmpty()) {
            return List.of();
        }
        ResultRow rows = new ResultRow(operation.get(), new EncodedText(TextEncoding.UTF_8), PROMISED_AS);
        List<UUID> done = new ArrayList<>();
        List<byte[]> written = new ArrayList<>();
        for (PromisedAnswers.Late one : late) {
            byte[] row = exchanges.fetch(agency, one, exchange -> {
                if (isOutOfQuota(exchange)) {
                    return new byte[0];
                }
                done.add(one.exchange());
                return rows.of(done.size(), exchange, one.exchange().toString());
            });
            if (row.length == 0) {
                break;
            }
            written.add(row);
        }
        if (!done.isEmpty()) {
            new Outbox(settings.outbox(), agency).write(name + "-late-" + done.get(0) + ".result.csv", stream -> {
                stream.write(rows.header());
                for (byte[] row : written) {
                    stream.write(row);
                }
            });
        }
        return done;
    }

    /** The others are put out when the agreement allows more. */
    private static boolean isOutOfQuota(DataExchange exchange) {
        return exchange.outcome() instanceof Outcome.Failed failed
                && failed.fault().code() == FaultCode.QUOTA_EXCEEDED;
    }
}
