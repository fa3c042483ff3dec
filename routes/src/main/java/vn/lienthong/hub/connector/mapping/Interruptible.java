package vn.lienthong.hub.connector.mapping;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

import net.sf.saxon.event.Builder;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.tree.tiny.TinyBuilder;
import net.sf.saxon.type.SchemaType;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Places at which a transformation ends when its thread has been interrupted: wherever it writes, and so takes memory. */
final class Interruptible {
    private static final String GIVEN_UP = "the mapping was given up";

    /** The trees that a stylesheet keeps in variables. */
    static final TreeModel TREES = new TreeModel() {
        @Override
        public Builder makeBuilder(PipelineConfiguration pipeline) {
            return new Tree(pipeline);
        }
    };

    private Interruptible() {}

    /** Where a result goes as events. */
    static final class Handler extends XMLFilterImpl {
        Handler(ContentHandler handler) {
            setContentHandler(handler);
        }

        @Override
        public void startElement(String namespace, String name, String qualifiedName, Attributes attributes)
                throws SAXException {
            if (Thread.currentThread().isInterrupted()) {
                throw new SAXException(GIVEN_UP);
            }
            super.startElement(namespace, name, qualifiedName, attributes);
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            if (Thread.currentThread().isInterrupted()) {
                throw new SAXException(GIVEN_UP);
            }
            super.characters(text, start, length);
        }
    }

    /** Where a result goes as text, which comes in blocks. */
    static final class Stream extends FilterOutputStream {
        Stream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] block, int start, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException(GIVEN_UP);
            }
            out.write(block, start, length);
        }
    }

    private static final class Tree extends TinyBuilder {
        Tree(PipelineConfiguration pipeline) {
            super(pipeline);
        }

        @Override
        public void startElement(
                NodeName name,
                SchemaType type,
                AttributeMap attributes,
                NamespaceMap namespaces,
                Location location,
                int properties)
                throws XPathException {
            if (Thread.currentThread().isInterrupted()) {
                throw new XPathException(GIVEN_UP);
            }
            super.startElement(name, type, attributes, namespaces, location, properties);
        }
    }
}
