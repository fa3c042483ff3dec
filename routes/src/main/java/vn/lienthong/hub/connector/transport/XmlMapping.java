package vn.lienthong.hub.connector.transport;

import java.io.OutputStream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.XdmNode;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Stylesheet;
import vn.lienthong.hub.context.ProviderAnswer;

/** How an operation's canonical form and its provider's XML become each other, by XSLT 3. */
final class XmlMapping {
    private final Operation operation;
    private final Stylesheet stylesheet;
    private final CanonicalXml canonical;

    private XmlMapping(Operation operation, Stylesheet stylesheet, CanonicalXml canonical) {
        this.operation = operation;
        this.stylesheet = stylesheet;
        this.canonical = canonical;
    }

    /** @throws vn.lienthong.hub.context.UnusableFilesException if the stylesheet cannot be used */
    static XmlMapping ofRequests(OperationSource source) {
        Operation operation = source.operation();
        return new XmlMapping(
                operation,
                Stylesheet.read(source.mapping("request.xslt")),
                new CanonicalXml(
                        source.namespace(),
                        CanonicalNames.requestElement(operation.key().name()),
                        operation.request().document()));
    }

    /** @throws vn.lienthong.hub.context.UnusableFilesException if the stylesheet cannot be used */
    static XmlMapping ofAnswers(OperationSource source) {
        Operation operation = source.operation();
        return new XmlMapping(
                operation,
                Stylesheet.read(source.mapping("response.xslt")),
                new CanonicalXml(
                        source.namespace(),
                        CanonicalNames.responseElement(operation.key().name()),
                        operation.response().document()));
    }

    /** Reads the request before anything is written. */
    Writing written(ObjectNode request) throws MappingException {
        XdmNode document = canonical.write(request);
        return text -> stylesheet.transform(document, text);
    }

    ProviderAnswer read(XdmNode answer) throws MappingException {
        return ResponseForm.of(operation, canonical.read(handler -> stylesheet.transform(answer, handler)));
    }

    /** Writes the provider's element, in UTF-8 and without a declaration. */
    interface Writing {
        void writeTo(OutputStream text) throws MappingException;
    }
}
