package vn.lienthong.hub.connector.transport;

import java.io.OutputStream;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.XdmNode;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.MappingThreads;
import vn.lienthong.hub.connector.mapping.Stylesheet;
import vn.lienthong.hub.context.ProviderAnswer;

/** How an operation's canonical form and its provider's XML become each other, by XSLT 3. */
final class XmlMapping {
    private final Operation operation;
    private final Path file;
    private final Stylesheet stylesheet;
    private final CanonicalXml canonical;
    private final MappingThreads threads;

    private XmlMapping(Operation operation, Path file, CanonicalXml canonical, MappingThreads threads) {
        this.operation = operation;
        this.file = file;
        this.stylesheet = MappingThreads.read(file);
        this.canonical = canonical;
        this.threads = threads;
    }

    /**
     * @param threads those of the operation
     * @throws vn.lienthong.hub.context.UnusableFilesException if the stylesheet cannot be used
     */
    static XmlMapping ofRequests(OperationSource source, MappingThreads threads) {
        Operation operation = source.operation();
        return new XmlMapping(
                operation,
                source.mapping("request.xslt"),
                new CanonicalXml(
                        source.namespace(),
                        CanonicalNames.requestElement(operation.key().name()),
                        operation.request().document()),
                threads);
    }

    /**
     * @param threads those of the operation
     * @throws vn.lienthong.hub.context.UnusableFilesException if the stylesheet cannot be used
     */
    static XmlMapping ofAnswers(OperationSource source, MappingThreads threads) {
        Operation operation = source.operation();
        return new XmlMapping(
                operation,
                source.mapping("response.xslt"),
                new CanonicalXml(
                        source.namespace(),
                        CanonicalNames.responseElement(operation.key().name()),
                        operation.response().document()),
                threads);
    }

    /** Reads the request before anything is written. */
    Writing written(ObjectNode request) throws MappingException {
        XdmNode document = canonical.write(request);
        return text -> threads.run(name(), () -> stylesheet.transform(document, text));
    }

    ProviderAnswer read(XdmNode answer) throws MappingException {
        return ResponseForm.of(
                operation, canonical.read(handler -> threads.run(name(), () -> stylesheet.transform(answer, handler))));
    }

    private String name() {
        return file.getFileName().toString();
    }

    /** Writes the provider's element, in UTF-8 and without a declaration. */
    interface Writing {
        void writeTo(OutputStream text) throws MappingException;
    }
}
