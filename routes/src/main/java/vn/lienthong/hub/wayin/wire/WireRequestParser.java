package vn.lienthong.hub.wayin.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Reads a request: its elements in the order and within the lengths that the format has. Whether their content can be true
 * is not looked at here: that is for the verdict ILL_FORMED to say.
 */
final class WireRequestParser {
    private static final int REQUEST_ID_LENGTH = 40;
    private static final int CODE_LENGTH = 20;
    private static final int UNIT_LENGTH = 35;
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final ObjectNode canonical = JsonNodeFactory.instance.objectNode();
    private WireOperation operation;
    private String purpose;
    private String officer;
    private String requestId;

    private WireRequestParser() {}

    static WireRequest parse(byte[] body) {
        WireRequestParser parser = new WireRequestParser();
        try {
            parser.read(new EnvelopeReader(body));
            return parser.request(null);
        } catch (HubFault refusal) {
            return parser.request(refusal);
        }
    }

    private WireRequest request(HubFault refusal) {
        return new WireRequest(
                operation, new Claims(purpose, orNull(officer), orNull(requestId), null), canonical, refusal);
    }

    private void read(EnvelopeReader envelope) {
        ElementReader xml = envelope.body();
        operation = WireOperation.of(xml.name()).orElse(null);
        if (operation == null) {
            return;
        }
        xml.enter();
        claims(xml);
        PersonReader people = new PersonReader(xml, operation.namespace(), canonical);
        people.person();
        if (operation == WireOperation.VERIFY_RELATIVE) {
            people.relative();
        }
        xml.leave();
        envelope.end();
    }

    private void claims(ElementReader xml) {
        requestId = claim(xml, "MaYeuCau", REQUEST_ID_LENGTH);
        String procedure = claim(xml, "MaDVC", CODE_LENGTH);
        purpose = Claims.ofIntegration(claim(xml, "MaTichHop", CODE_LENGTH), procedure);
        officer = claim(xml, "MaCanBo", CODE_LENGTH);
        passBy(xml, "MaDonVi", UNIT_LENGTH);
        passBy(xml, "TaiKhoan", UNLIMITED);
        passBy(xml, "SoDienThoai", UNLIMITED);
    }

    /** It goes into the log as it is, so it is what claims are in every protocol, or empty. */
    private String claim(ElementReader xml, String name, int maximum) {
        String text = xml.text(operation.namespace(), name, maximum);
        if (!text.isEmpty() && !Claims.isWellFormed(text)) {
            throw new HubFault(
                    FaultCode.SCHEMA_VIOLATED, "the element " + name + " has a character that is not of ASCII");
        }
        return text;
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What the hub has no use for, if it is there. */
    private void passBy(ElementReader xml, String name, int maximum) {
        if (xml.isAt(operation.namespace(), name)) {
            xml.text(operation.namespace(), name, maximum);
        }
    }
}
