package vn.lienthong.hub.connector.transport;

import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A version of SOAP: what its envelope is called, and how the headers of a call say what it is. */
enum SoapVersion {
    /** W3C Note of 8 May 2000. */
    SOAP_11("1.1", "http://schemas.xmlsoap.org/soap/envelope/"),
    /** W3C Recommendation of 27 April 2007. */
    SOAP_12("1.2", "http://www.w3.org/2003/05/soap-envelope");

    private final String number;
    private final String namespace;
    private final byte[] start;

    SoapVersion(String number, String namespace) {
        this.number = number;
        this.namespace = namespace;
        this.start = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + namespace
                        + "\"><soap:Body>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param number as a descriptor says it */
    static SoapVersion of(String number) {
        return SOAP_12.number.equals(number) ? SOAP_12 : SOAP_11;
    }

    String number() {
        return number;
    }

    String namespace() {
        return namespace;
    }

    /** Of the message, up to the element in the body. */
    byte[] start() {
        return start.clone();
    }

    /** @param action null if the provider does not look at it: SOAP 1.1 then says that it is empty */
    void setHeaders(Message message, String action) {
        String quoted = "\"" + (action == null ? "" : action) + "\"";
        if (this == SOAP_11) {
            message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=utf-8");
            message.setHeader("SOAPAction", quoted);
        } else {
            String parameter = action == null ? "" : "; action=" + quoted;
            message.setHeader(Exchange.CONTENT_TYPE, "application/soap+xml; charset=utf-8" + parameter);
        }
    }
}
