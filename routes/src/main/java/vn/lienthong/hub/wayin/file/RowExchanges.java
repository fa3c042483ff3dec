package vn.lienthong.hub.wayin.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.PromisedAnswers;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Takes rows through the door and the spine. */
@Component
final class RowExchanges {
    private final RowHandler door;
    private final ProducerTemplate producer;

    RowExchanges(RowHandler door, ProducerTemplate producer) {
        this.door = door;
        this.producer = producer;
    }

    /** @return the result row, when the exchange is recorded */
    byte[] answer(
            RequestFile file,
            Claims claims,
            List<String> header,
            List<String> cells,
            Function<DataExchange, byte[]> resultOf) {
        int requestIdColumn = header.indexOf(RowRequestReader.REQUEST_ID);
        boolean isWhole = cells.size() == header.size();
        String requestId = isWhole && requestIdColumn >= 0 ? cells.get(requestIdColumn) : "";
        HubFault refusal = isWhole
                ? null
                : new HubFault(
                        FaultCode.ROW_MALFORMED, "it has " + cells.size() + " cells; the header has " + header.size());
        Claims ofRow = Claims.isWellFormed(requestId)
                ? new Claims(claims.purpose(), claims.officer(), requestId, null)
                : claims;
        return door.handle(
                rowWithHeader(header, cells),
                attempt -> enterSpine(arrival(file.agency(), file.operation(), attempt, ofRow, refusal)),
                resultOf);
    }

    /**
     * Comes for a promised answer in the name of the agency that it was promised to.
     *
     * @return the result row, when that is recorded
     */
    byte[] fetch(String agency, PromisedAnswers.Late late, Function<DataExchange, byte[]> resultOf) {
        Claims claims = new Claims(null, null, late.requestId(), null);
        return door.handle(
                new byte[0],
                attempt ->
                        enterSpine(arrival(agency, null, attempt, claims, null).fetching(late.exchange())),
                resultOf);
    }

    /** @return the document that says why the file is refused, when that is recorded */
    byte[] refuse(RequestFile file, HubFault fault, Function<DataExchange, byte[]> documentOf) {
        return door.handle(
                new byte[0],
                attempt -> enterSpine(arrival(file.agency(), file.operation(), attempt, Claims.NONE, fault)),
                documentOf);
    }

    private static byte[] rowWithHeader(List<String> header, List<String> cells) {
        return (ResultRow.csv(header) + ResultRow.csv(cells)).getBytes(StandardCharsets.UTF_8);
    }

    private static Arrival arrival(
            String agency, OperationName operation, Attempt attempt, Claims claims, HubFault refusal) {
        return new Arrival(
                attempt.id(),
                attempt.receivedAt(),
                attempt.startedNanos(),
                attempt.timeAllowed(),
                Protocol.FILE,
                operation,
                null,
                new Credential.Folder(agency),
                claims,
                attempt.body(),
                refusal);
    }

    private DataExchange enterSpine(Arrival arrival) {
        Exchange ended = producer.send(
                "direct:hub.spine", camel -> camel.setVariable(DataExchange.VARIABLE, DataExchange.of(arrival)));
        return ended.getVariable(DataExchange.VARIABLE, DataExchange.class);
    }
}
