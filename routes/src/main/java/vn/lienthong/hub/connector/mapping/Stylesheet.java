package vn.lienthong.hub.connector.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.transform.stream.StreamSource;

import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.xml.sax.ContentHandler;

import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;

/** A mapping written in XSLT 3, compiled once. It can read nothing but its input and write nothing but its result. */
public final class Stylesheet {
    private final XsltExecutable executable;

    private Stylesheet(XsltExecutable executable) {
        this.executable = executable;
    }

    /** @throws UnusableFilesException with the compiler's messages, for the integrator who wrote it */
    public static Stylesheet read(Path file) {
        try {
            return compile(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableFilesException(List.of(ReadingMistake.problem(file, e)));
        }
    }

    static Stylesheet compile(Path file, String text) {
        XsltCompiler compiler = Xml.PROCESSOR.newXsltCompiler();
        Problems problems = new Problems();
        compiler.setErrorReporter(error -> {
            if (!error.isWarning()) {
                int line = error.getLocation().getLineNumber();
                problems.add(new Problem(file, line > 0 ? line : null, sentence(error.getMessage()), null)
                        .under(LintRule.XSLT));
            }
        });
        try {
            return new Stylesheet(compiler.compile(new StreamSource(new StringReader(text))));
        } catch (SaxonApiException e) {
            if (problems.isEmpty()) {
                problems.add(new Problem(file, null, sentence(e.getMessage()), null).under(LintRule.XSLT));
            }
            throw new UnusableFilesException(problems.found());
        }
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    /**
     * Sends the result's events to a handler, so that there is no tree of it. What is written when its thread has been
     * interrupted ends it; a loop that writes nothing goes on.
     *
     * @param document the stylesheet's input
     * @throws MappingException if the stylesheet ends with an error; without its text, which may hold data
     */
    public void transform(XdmNode document, ContentHandler handler) throws MappingException {
        transform(document, new SAXDestination(new Interruptible.Handler(handler)));
    }

    /** Writes the result as XML text in UTF-8 without a declaration; otherwise as above. */
    public void transform(XdmNode document, OutputStream text) throws MappingException {
        Serializer serializer = Xml.PROCESSOR.newSerializer(new Interruptible.Stream(text));
        serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
        serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
        serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
        transform(document, serializer);
    }

    private void transform(XdmNode document, Destination destination) throws MappingException {
        try {
            Xslt30Transformer transformer = executable.load30();
            transformer.setErrorReporter(error -> {});
            transformer.setMessageHandler(message -> {});
            transformer.setResultDocumentHandler(uri -> {
                throw new IllegalStateException("a mapping can write nothing but its result");
            });
            transformer.getUnderlyingController().setModel(Interruptible.TREES);
            transformer.setGlobalContextItem(document);
            transformer.applyTemplates(document, destination);
        } catch (SaxonApiException | IllegalStateException | StackOverflowError e) {
            throw new MappingException("cannot be transformed", e);
        }
    }
}
