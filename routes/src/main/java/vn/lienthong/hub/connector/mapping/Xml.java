package vn.lienthong.hub.connector.mapping;

import java.io.ByteArrayInputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;

import net.sf.saxon.Configuration;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLFilter;
import org.xml.sax.helpers.XMLFilterImpl;

/** The hub's one XML processor. Nothing that it parses or transforms can reach a file, a network or a Java class. */
public final class Xml {
    /** Thread-safe and expensive, therefore one. */
    static final Processor PROCESSOR = confinedProcessor();

    private static final SAXParserFactory PARSERS = confinedParsers();

    private Xml() {}

    /**
     * @param document XML without a document type declaration
     * @throws MappingException if it is not well-formed or declares a document type
     */
    public static XdmNode parse(byte[] document) throws MappingException {
        return parse(document, new XMLFilterImpl());
    }

    /**
     * @param filter through which the parser's events go; none of them is kept otherwise
     * @return what the filter lets through
     * @throws MappingException also if the filter ends the parser
     */
    public static XdmNode parse(byte[] document, XMLFilter filter) throws MappingException {
        try {
            filter.setParent(PARSERS.newSAXParser().getXMLReader());
            InputSource source = new InputSource(new ByteArrayInputStream(document));
            return PROCESSOR.newDocumentBuilder().build(new SAXSource(filter, source));
        } catch (SaxonApiException | SAXException | ParserConfigurationException e) {
            throw new MappingException("is not XML, or declares a document type", e);
        }
    }

    /** Sends the events of what has been parsed, as {@link CanonicalXml.Source} does. */
    public static void send(XdmNode node, ContentHandler handler) throws MappingException {
        try {
            PROCESSOR.writeXdmValue(node, new SAXDestination(handler));
        } catch (SaxonApiException e) {
            throw new MappingException("cannot be read", e);
        }
    }

    private static Processor confinedProcessor() {
        Processor processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        processor.setConfigurationProperty(Feature.DTD_VALIDATION, false);
        processor.setConfigurationProperty(Feature.XINCLUDE, false);
        Configuration configuration = processor.getUnderlyingConfiguration();
        // What is wrong is thrown; Saxon would print it as well, and with it what a provider sent.
        configuration.setErrorReporterFactory(any -> error -> {});
        configuration.setResourceResolver(request -> refuse());
        configuration.setUnparsedTextURIResolver((uri, encoding, itself) -> refuse());
        configuration.setCollectionFinder((context, uri) -> refuse());
        return processor;
    }

    private static <T> T refuse() throws XPathException {
        throw new XPathException("a mapping can read nothing but its input");
    }

    private static SAXParserFactory confinedParsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("this Java's XML parser cannot be confined", e);
        }
    }
}
