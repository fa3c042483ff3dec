package vn.lienthong.hub.wayin.soap;

import java.util.Locale;
import java.util.Set;

import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapVersion;

/** The content types in which envelopes come: no attachments. */
final class SoapMediaType {
    private static final String SOAP_12 = "application/soap+xml";
    private static final Set<String> KNOWN = Set.of("text/xml", "application/xml", SOAP_12);

    private SoapMediaType() {}

    static boolean isKnown(String contentType) {
        return contentType != null && KNOWN.contains(essence(contentType));
    }

    static boolean fits(String contentType, SoapVersion version) {
        return essence(contentType).equals(SOAP_12) == (version instanceof Soap12);
    }

    private static String essence(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
