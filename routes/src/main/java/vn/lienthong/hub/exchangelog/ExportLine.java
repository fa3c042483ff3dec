package vn.lienthong.hub.exchangelog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import vn.lienthong.hub.exchangelog.chain.Place;
import vn.lienthong.hub.exchangelog.chain.SignedText;

/**
 * A line of an export: one of these. First the header, then every statement of absence, then the chains; in each of them
 * every seal, before the records that it covers.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportLine(Header header, SignedText absence, Chain chain, SignedText seal, Entry record) {
    /** The first line says what the file is. */
    static final String FORM = "exchange log export, form 1";

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static ExportLine of(Header header) {
        return new ExportLine(header, null, null, null, null);
    }

    static ExportLine ofAbsence(SignedText statement) {
        return new ExportLine(null, statement, null, null, null);
    }

    static ExportLine of(Chain chain) {
        return new ExportLine(null, null, chain, null, null);
    }

    static ExportLine ofSeal(SignedText seal) {
        return new ExportLine(null, null, null, seal, null);
    }

    static ExportLine of(ChainedEntry entry) {
        Entry record = new Entry(
                entry.place().epoch(), entry.place().position(), entry.recordedAt(), entry.entry(), entry.chainHash());
        return new ExportLine(null, null, null, null, record);
    }

    /**
     * @param from what was sealed before is left out; absent for the beginning
     * @param to what was sealed later is left out; absent for the end
     */
    record Header(String form, Instant madeAt, Instant from, Instant to) {}

    /** @param behind the seal before the first one that follows; absent at the beginning of the log */
    record Chain(String node, RetentionClass retention, SignedText behind) {}

    /** @param fields what is kept of the attempt, in the order in which it is hashed */
    record Entry(
            int epoch,
            long position,
            Instant recordedAt,
            @JsonIgnoreProperties({"headline", "bodies"}) LogEntry fields,
            byte[] chainHash) {

        /** With the bytes that its hash was taken over, made from what stands here. */
        StoredRecord in(Chain chain) {
            Place place = new Place(epoch, position);
            return new StoredRecord(
                    place,
                    fields.keyVersion(),
                    ChainedEntry.bytesOf(chain.node(), place, recordedAt, fields),
                    chainHash);
        }
    }
}
