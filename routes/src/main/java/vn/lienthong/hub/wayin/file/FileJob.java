package vn.lienthong.hub.wayin.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.lienthong.hub.wayin.file.encoding.EncodedText;

/** Answers one file: its rows one after the other, each an exchange of its own; a file that cannot be read is one. */
@Component
final class FileJob {
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
     * @throws IOException if its results cannot be written; it stays where it is and is tried again later
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
        RequestMeta meta = file.meta();
        RequestText text = RequestText.of(bytesOf(file), meta.encoding());
        EncodedText results = text.results();
        ResultRow rows = new ResultRow(operation, results);
        Summary summary = new Summary();
        outbox.write(file.name() + ".result.csv", stream -> {
            stream.write(text.hasByteOrderMark() ? results.byteOrderMark() : new byte[0]);
            answerRows(file, meta.claims(), text, rows, summary, stream);
        });
        byte[] document = json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(summary.document(file, text.encodingDocument(results)));
        outbox.write(file.name() + ".summary.json", stream -> stream.write(document));
    }

    private void answerRows(
            RequestFile file, Claims claims, RequestText text, ResultRow results, Summary summary, OutputStream stream)
            throws IOException {
        stream.write(results.header());
        try (CsvReader<CsvRecord> csv = text.rows()) {
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

    private byte[] bytesOf(RequestFile file) throws IOException {
        if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "it is no plain file");
        }
        if (Files.size(file.path()) > settings.sizeLimit().toBytes()) {
            throw new HubFault(
                    FaultCode.BODY_TOO_LARGE,
                    "the limit is " + settings.sizeLimit().toBytes() + " bytes");
        }
        return Files.readAllBytes(file.path());
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
