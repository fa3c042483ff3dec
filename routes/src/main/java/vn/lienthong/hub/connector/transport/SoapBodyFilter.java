package vn.lienthong.hub.connector.transport;

import java.util.LinkedHashMap;
import java.util.Map;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Lets through what is in the body of an envelope of SOAP, with the prefixes that the envelope declares for it, so that a
 * mapping sees a document of its own.
 */
final class SoapBodyFilter extends XMLFilterImpl {
    private static final int ENVELOPE = 1;
    private static final int PART = 2;
    private static final int CONTENT = 3;

    /** Of envelope and body. */
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    /** Of the element that comes next: its declarations come before it. */
    private final Map<String, String> nextPrefixes = new LinkedHashMap<>();

    private final SoapVersion version;

    private int depth;
    private boolean isInBody;
    private boolean hasBody;
    private boolean hasContent;
    private MappingException mistake;

    SoapBodyFilter(SoapVersion version) {
        this.version = version;
    }

    /** What is wrong, or null. */
    MappingException mistake() {
        return mistake;
    }

    /** @throws MappingException if something is missing in a message that has come to its end */
    void end() throws MappingException {
        if (!hasBody) {
            throw missing("Body");
        }
        if (!hasContent) {
            throw new MappingException("the provider's SOAP body is empty");
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        nextPrefixes.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        depth++;
        if (depth == ENVELOPE) {
            if (!is(uri, name, "Envelope")) {
                throw refuse(missing("Envelope"));
            }
            prefixes.putAll(nextPrefixes);
        } else if (depth == PART) {
            isInBody = !hasBody && is(uri, name, "Body");
            if (isInBody) {
                hasBody = true;
                prefixes.putAll(nextPrefixes);
            }
        } else if (isInBody) {
            if (depth == CONTENT) {
                beginContent(uri, name);
            }
            declare(nextPrefixes);
            super.startElement(uri, name, qualifiedName, attributes);
        }
        nextPrefixes.clear();
    }

    private void beginContent(String uri, String name) throws SAXException {
        if (hasContent) {
            throw refuse(new MappingException("the provider's SOAP body has several elements"));
        }
        if (is(uri, name, "Fault")) {
            throw new HubFault(FaultCode.PROVIDER_FAILED, "the provider answers with a SOAP fault");
        }
        hasContent = true;
        declare(prefixes);
    }

    private void declare(Map<String, String> declarations) throws SAXException {
        for (Map.Entry<String, String> declaration : declarations.entrySet()) {
            super.startPrefixMapping(declaration.getKey(), declaration.getValue());
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        if (isContent()) {
            super.endElement(uri, name, qualifiedName);
        }
        depth--;
        isInBody = isInBody && depth >= PART;
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (isContent()) {
            super.characters(characters, start, length);
        }
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        if (isContent()) {
            super.processingInstruction(target, data);
        }
    }

    /** Comments would come past this filter, and belong to no element: whoever builds the document does without. */
    @Override
    public void setProperty(String name, Object value) {
        // The only property that is set is the handler of comments.
    }

    private boolean isContent() {
        return isInBody && depth >= CONTENT;
    }

    private boolean is(String uri, String name, String wanted) {
        return name.equals(wanted) && uri.equals(version.namespace());
    }

    private MappingException missing(String name) {
        return new MappingException("the provider's answer is no SOAP " + version.number() + ": there is no " + name);
    }

    private SAXException refuse(MappingException found) {
        mistake = found;
        return new SAXException(found.getMessage());
    }
}
