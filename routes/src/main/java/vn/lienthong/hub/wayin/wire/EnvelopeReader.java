package vn.lienthong.hub.wayin.wire;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Reads the envelope of SOAP 1.1 around a request (W3C Note of 8 May 2000, section 4). */
final class EnvelopeReader {
    /** Thirty times what a request needs. The parser's time grows with the square of what one element declares. */
    private static final int MAX_BYTES = 64 * 1024;

    private final ElementReader xml;

    /** @throws HubFault BODY_MALFORMED if it does not begin like XML, or is longer than any request */
    EnvelopeReader(byte[] envelope) {
        if (envelope.length > MAX_BYTES) {
            throw new HubFault(
                    FaultCode.BODY_MALFORMED, "no request of the format has more than " + MAX_BYTES + " bytes");
        }
        this.xml = ElementReader.of(envelope);
    }

    /**
     * At the one element of the body.
     *
     * @throws HubFault BODY_MALFORMED if this is no envelope of SOAP 1.1, HEADER_ILL_FORMED if it has a header block that
     *     must be understood: the format has none
     */
    ElementReader body() {
        if (!xml.isAt(Namespaces.SOAP, "Envelope")) {
            throw new HubFault(FaultCode.BODY_MALFORMED, "this is no envelope of SOAP 1.1");
        }
        xml.enter();
        if (xml.isAt(Namespaces.SOAP, "Header")) {
            header();
        }
        if (!xml.isAt(Namespaces.SOAP, "Body")) {
            throw new HubFault(FaultCode.BODY_MALFORMED, "the envelope does not have one Body");
        }
        xml.enter();
        if (xml.name() == null) {
            throw notOneElement();
        }
        return xml;
    }

    private void header() {
        xml.enter();
        while (xml.name() != null) {
            String mustUnderstand = xml.attribute(Namespaces.SOAP, "mustUnderstand");
            if (mustUnderstand != null && !mustUnderstand.equals("0")) {
                throw new HubFault(FaultCode.HEADER_ILL_FORMED, "a header block that must be understood is not known");
            }
            xml.skip();
        }
        xml.leave();
    }

    /** From behind the one element of the body to the end of the document. */
    void end() {
        if (xml.name() != null) {
            throw notOneElement();
        }
        xml.leave();
        xml.leave();
    }

    private static HubFault notOneElement() {
        return new HubFault(FaultCode.BODY_MALFORMED, "the Body does not have one element");
    }
}
