package vn.lienthong.hub.connector.mapping;

import java.io.StringReader;
import java.io.StringWriter;

import javax.xml.transform.stream.StreamSource;

import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/** A mapping written in XSLT 3, compiled once. It can read nothing but its input and write nothing but its result. */
public final class Stylesheet {
    private final XsltExecutable executable;

    private Stylesheet(XsltExecutable executable) {
        this.executable = executable;
    }

    /** @throws MappingException with the compiler's message, for the integrator who wrote it */
    public static Stylesheet compile(String text) throws MappingException {
        XsltCompiler compiler = Xml.PROCESSOR.newXsltCompiler();
        StringBuilder errors = new StringBuilder();
        compiler.setErrorReporter(error -> {
            if (!error.isWarning()) {
                errors.append("line ")
                        .append(error.getLocation().getLineNumber())
                        .append(": ")
                        .append(error.getMessage())
                        .append(". ");
            }
        });
        try {
            return new Stylesheet(compiler.compile(new StreamSource(new StringReader(text))));
        } catch (SaxonApiException e) {
            throw new MappingException(
                    errors.isEmpty() ? e.getMessage() : errors.toString().strip(), e);
        }
    }

    /**
     * @param element becomes the root element of the stylesheet's input document
     * @return the result's document
     * @throws MappingException if the stylesheet ends with an error; without its text, which may hold data
     */
    public XdmNode transform(XdmNode element) throws MappingException {
        try {
            DocumentBuilder builder = Xml.PROCESSOR.newDocumentBuilder();
            XdmNode document = builder.build(element.asSource());
            Xslt30Transformer transformer = executable.load30();
            transformer.setErrorReporter(error -> {});
            transformer.setMessageHandler(message -> {});
            transformer.setResultDocumentHandler(uri -> {
                throw new IllegalStateException("a mapping can write nothing but its result");
            });
            transformer.setGlobalContextItem(document);
            XdmDestination result = new XdmDestination();
            transformer.applyTemplates(document, result);
            return result.getXdmNode();
        } catch (SaxonApiException | IllegalStateException e) {
            throw new MappingException("cannot be transformed", e);
        }
    }

    /** XML text without a declaration. */
    public static String serialize(XdmNode node) throws MappingException {
        try {
            StringWriter text = new StringWriter();
            Serializer serializer = Xml.PROCESSOR.newSerializer(text);
            serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
            serializer.serializeNode(node);
            return text.toString();
        } catch (SaxonApiException e) {
            throw new MappingException("cannot be written as XML", e);
        }
    }
}
