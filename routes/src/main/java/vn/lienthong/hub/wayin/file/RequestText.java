package vn.lienthong.hub.wayin.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.wayin.file.encoding.Detection;
import vn.lienthong.hub.wayin.file.encoding.EncodedText;
import vn.lienthong.hub.wayin.file.encoding.TextEncoding;
import vn.lienthong.hub.wayin.file.encoding.UnreadableLineException;

/** The content of a request file, and the encoding in which it is read and answered. */
final class RequestText {
    /** Below this confidence a file is refused: it is better not answered than answered for people who were misread. */
    private static final double SURE_ENOUGH = 0.75;

    private static final double WORTH_NAMING = 0.01;

    private final byte[] bytes;
    private final TextEncoding encoding;
    private final Double confidence;

    private RequestText(byte[] bytes, TextEncoding encoding, Double confidence) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.confidence = confidence;
    }

    /**
     * @param stated the encoding, or null if it is to be found out
     * @throws HubFault if that is not certain, or the file cannot be read to its end as CSV with a header and a row
     */
    static RequestText of(byte[] bytes, TextEncoding stated) {
        try {
            RequestText text = stated == null ? detected(bytes) : new RequestText(bytes, stated, null);
            text.check();
            return text;
        } catch (CsvParseException e) {
            throw new HubFault(FaultCode.FILE_UNREADABLE, "it is no CSV");
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static HubFault unreadable(IOException e) {
        if (e instanceof UnreadableLineException line) {
            return new HubFault(
                    line.isInAnotherEncoding() ? FaultCode.FILE_ENCODING : FaultCode.FILE_UNREADABLE,
                    line.getMessage());
        }
        return new HubFault(FaultCode.INTERNAL, null, e);
    }

    private static RequestText detected(byte[] bytes) throws IOException {
        Detection detection = Detection.of(new ByteArrayInputStream(bytes));
        Detection.Candidate best = detection.best();
        if (best.confidence() < SURE_ENOUGH) {
            throw uncertain(detection);
        }
        return new RequestText(bytes, best.encoding(), best.confidence());
    }

    private static HubFault uncertain(Detection detection) {
        List<Detection.Candidate> candidates = detection.candidates().stream()
                .filter(candidate -> candidate.confidence() >= WORTH_NAMING)
                .toList();
        String mixture = detection.lineInAnother() == 0
                ? ""
                : "Not all lines are in the same encoding: see line " + detection.lineInAnother() + ". ";
        String likeliest = candidates.isEmpty()
                ? "No encoding fits. "
                : "With its confidence, it may be in "
                        + candidates.stream().map(RequestText::named).collect(Collectors.joining(", "))
                        + ". ";
        return new HubFault(
                FaultCode.FILE_ENCODING,
                mixture + likeliest + "State the right one in <name>.meta.json, as \"encoding\": \""
                        + detection.best().encoding().label() + "\"; there are " + TextEncoding.labels() + ".");
    }

    private static String named(Detection.Candidate candidate) {
        return String.format(Locale.ROOT, "%s (%.2f)", candidate.encoding().label(), candidate.confidence());
    }

    private void check() throws IOException {
        try (CsvReader<CsvRecord> csv = rows()) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            if (!records.hasNext()) {
                throw new HubFault(FaultCode.FILE_UNREADABLE, "it has no header or no row");
            }
            RowRequestReader.check(header);
            records.forEachRemaining(record -> {});
        }
    }

    /** The header and then the rows. */
    CsvReader<CsvRecord> rows() {
        return RowRequestReader.csv(encoding.reader(new ByteArrayInputStream(bytes)));
    }

    /** Writes results as the file was written. */
    EncodedText results() {
        return new EncodedText(encoding.forResults());
    }

    boolean hasByteOrderMark() {
        return encoding.isMarkedIn(bytes);
    }

    /** What a summary says of the encoding. */
    ObjectNode encodingDocument(EncodedText results) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("name", encoding.forResults().label());
        if (confidence == null) {
            document.put("stated", true);
        } else {
            document.put("confidence", Math.round(confidence * 1000) / 1000.0);
        }
        document.put("repaired", encoding.forResults() != encoding);
        document.put("escaped", results.escaped());
        return document;
    }
}
