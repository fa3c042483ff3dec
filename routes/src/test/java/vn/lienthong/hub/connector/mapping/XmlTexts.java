package vn.lienthong.hub.connector.mapping;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmNode;

/** XML as text, for what goes in and comes out of the mapping. */
public final class XmlTexts {
    private XmlTexts() {}

    public static XdmNode parse(String document) throws MappingException {
        return Xml.parse(document.getBytes(StandardCharsets.UTF_8));
    }

    public static String text(XdmNode node) {
        StringWriter text = new StringWriter();
        Serializer serializer = Xml.PROCESSOR.newSerializer(text);
        serializer.setOutputProperty(Serializer.Property.OMIT_XML_DECLARATION, "yes");
        try {
            serializer.serializeNode(node);
        } catch (SaxonApiException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    /** What a stylesheet makes of a document. */
    public static String transformed(Stylesheet stylesheet, XdmNode document) throws MappingException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        stylesheet.transform(document, text);
        return text.toString(StandardCharsets.UTF_8);
    }

    public static ObjectNode read(CanonicalXml form, String document) throws MappingException {
        XdmNode parsed = parse(document);
        return form.read(handler -> Xml.send(parsed, handler));
    }
}
