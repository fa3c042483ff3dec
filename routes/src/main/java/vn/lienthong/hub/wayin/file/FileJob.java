package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.ProblemDocument;

/** Answers one file: its rows one after the other, each an exchange of its own; a file that cannot be read is one. */
@Component
final class FileJob {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FileSettings settings;
    private final Catalogue catalogue;
    private final RowExchanges exchanges;
    private final ObjectMapper json;

    FileJob(FileSettings settings, Catalogue catalogue, RowExchanges exchanges, ObjectMapper json) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.exchanges = exchanges;
        this.json = json;
    }

    /**
     * @param path below the inbox
     * @throws IOException if its results cannot be written; it stays where it is and is tried again
     * @throws HubFault {@link FaultCode#LOG_UNAVAILABLE} likewise
     */
    void run(Path path) throws IOException {
        RequestFile file = RequestFile.at(settings.inbox(), path);
        Outbox outbox = new Outbox(settings.outbox(), file.agency());
        try {
            answer(file, outbox);
        } catch (HubFault fault) {
            if (fault.code() == FaultCode.LOG_UNAVAILABLE) {
                throw fault;
            }
            refuse(file, outbox, fault);
        }
        file.putMetaAway();
    }

    private void answer(RequestFile file, Outbox outbox) throws IOException {
        Operation operation = operationOf(file);
        Claims claims = file.claims();
        String text = textOf(file);
        Summary summary = new Summary();
        outbox.write(file.name() + ".result.csv", stream -> answerRows(file, operation, claims, text, summary, stream));
        outbox.write(
                file.name() + ".summary.json",
                stream ->
                        stream.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary.document(file))));
    }

    private void answerRows(
            RequestFile file, Operation operation, Claims claims, String text, Summary summary, OutputStream stream)
            throws IOException {
        ResultRow results = new ResultRow(operation);
        stream.write(results.header());
        try (CsvReader<CsvRecord> csv = RowRequestReader.csv(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = records.next().getFields();
            long row = 0;
            while (records.hasNext()) {
                long number = ++row;
                stream.write(
                        exchanges.answer(file, claims, header, records.next().getFields(), exchange -> {
                            summary.count(exchange);
                            return results.of(number, exchange);
                        }));
            }
        }
    }

    private Operation operationOf(RequestFile file) {
        if (file.operation() == null) {
            throw new HubFault(
                    FaultCode.OPERATION_UNKNOWN, "the file lies in no folder that is named after an operation");
        }
        return catalogue.operation(file.operation()).orElseThrow(() -> new HubFault(FaultCode.OPERATION_UNKNOWN));
    }

    /** All of the file, if it is text with a header and at least one row, that can be read as CSV to its end. */
    private String textOf(RequestFile file) throws IOException {
        if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "it is no plain file");
        }
        if (Files.size(file.path()) > settings.sizeLimit().toBytes()) {
            throw new HubFault(
                    FaultCode.BODY_TOO_LARGE,
                    "the limit is " + settings.sizeLimit().toBytes() + " bytes");
        }
        String text = decode(Files.readAllBytes(file.path()));
        try (CsvReader<CsvRecord> csv = RowRequestReader.csv(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            if (!records.hasNext()) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "it has no header or no row");
            }
            RowRequestReader.check(header);
            records.forEachRemaining(record -> {});
        } catch (CsvParseException e) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "it is no CSV");
        }
        return text;
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "it is not in UTF-8");
        }
    }

    /** A file that cannot be answered is one exchange, and its result is the problem document. */
    private void refuse(RequestFile file, Outbox outbox, HubFault fault) throws IOException {
        byte[] document = exchanges.refuse(file, fault, FileJob::problem);
        outbox.write(file.name() + ".error.json", stream -> stream.write(document));
    }

    private static byte[] problem(DataExchange exchange) {
        HubFault fault = ((Outcome.Failed) exchange.outcome()).fault();
        return ProblemDocument.of(fault, exchange.id()).toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}
