package vn.lienthong.hub.fault;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The form of a fault in JSON: an RFC 9457 problem document, with the hub's members beside the standard ones. */
public final class ProblemDocument {
    /** Of REST. */
    public static final FaultForm FORM = new FaultForm() {
        @Override
        public String mediaType() {
            return "application/problem+json";
        }

        @Override
        public int httpStatus(FaultCode code) {
            return code.httpStatus();
        }

        @Override
        public byte[] write(HubFault fault, String exchangeId) {
            return of(fault, exchangeId).toString().getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final String TYPE_PREFIX = "urn:vn:lienthong:fault:";

    private ProblemDocument() {}

    /**
     * @param exchangeId the exchange that failed
     * @return {@code type, title, status, detail?, code, whose, exchangeId, message{vi,en}, nextStep{vi,en}}
     */
    public static ObjectNode of(HubFault fault, String exchangeId) {
        FaultCode code = fault.code();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("type", TYPE_PREFIX + code.code());
        document.put("title", code.sentence().en());
        document.put("status", code.httpStatus());
        if (fault.detail() != null) {
            document.put("detail", fault.detail());
        }
        document.put("code", code.code());
        document.put("whose", code.whose().name().toLowerCase(Locale.ROOT));
        document.put("exchangeId", exchangeId);
        put(document.putObject("message"), code.sentence());
        put(document.putObject("nextStep"), code.nextStep());
        return document;
    }

    private static void put(ObjectNode node, Text text) {
        node.put("vi", text.vi());
        node.put("en", text.en());
    }
}
