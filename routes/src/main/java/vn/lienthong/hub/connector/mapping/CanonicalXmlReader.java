package vn.lienthong.hub.connector.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes the canonical form out of the events of its XML. Text between the elements of an object means nothing. */
final class CanonicalXmlReader extends DefaultHandler {
    private final String namespace;
    private final ElementForm root;
    /** The innermost first. */
    private final Deque<OpenElement> open = new ArrayDeque<>();
    /** Of the innermost, if it may have text: then it has no elements. */
    private final StringBuilder text = new StringBuilder();

    private ObjectNode result;
    private MappingException mistake;

    CanonicalXmlReader(String namespace, ElementForm root) {
        this.namespace = namespace;
        this.root = root;
    }

    /** @throws MappingException with the first mistake */
    ObjectNode result() throws MappingException {
        if (mistake == null && result == null) {
            mistake = new MappingException("there is no root element");
        }
        if (mistake != null) {
            throw mistake;
        }
        return result;
    }

    /** The first mistake, or null. */
    MappingException mistake() {
        return mistake;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        text.setLength(0);
        open.push(open.isEmpty() ? root(uri, name) : child(open.peek(), uri, name));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!open.isEmpty() && open.peek().object == null) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        OpenElement element = open.pop();
        JsonNode value = element.object == null ? scalar(element.form) : element.object;
        OpenElement parent = open.peek();
        if (parent == null) {
            result = element.object;
        } else if (element.form.isRepeated()) {
            parent.object.withArrayProperty(name).add(value);
        } else {
            parent.object.set(name, value);
        }
    }

    private OpenElement root(String uri, String name) throws SAXException {
        if (result != null) {
            throw refuse("there are several root elements");
        }
        if (!name.equals(root.name()) || !uri.equals(namespace)) {
            throw refuse("the root element is not " + root.name() + " in " + namespace);
        }
        return new OpenElement(root);
    }

    private OpenElement child(OpenElement parent, String uri, String name) throws SAXException {
        // A scalar has no children, so this refuses every element within one.
        ElementForm form = parent.form.child(name);
        if (form == null || !uri.equals(namespace)) {
            throw refuse("there is no element " + place(name) + " in " + namespace);
        }
        if (form.order() < parent.reached) {
            throw refuse(place(name) + " stands behind what comes after it");
        }
        if (form.order() == parent.reached && !form.isRepeated()) {
            throw refuse(place(name) + " stands there twice");
        }
        parent.reached = form.order();
        return new OpenElement(form);
    }

    private JsonNode scalar(ElementForm form) throws SAXException {
        JsonNode value = XmlText.read(text.toString(), form.type());
        if (value == null) {
            throw refuse(place(form.name()) + " is no " + form.type());
        }
        return value;
    }

    /** Of an element in the innermost one, with dots between levels and without the root. */
    private String place(String name) {
        Iterator<OpenElement> outermostFirst = open.descendingIterator();
        outermostFirst.next();
        StringBuilder place = new StringBuilder();
        outermostFirst.forEachRemaining(
                element -> place.append(element.form.name()).append('.'));
        return place.append(name).toString();
    }

    private SAXException refuse(String problem) {
        mistake = new MappingException(problem);
        return new SAXException(problem);
    }

    /** An element that has begun, and what has come of it. */
    private static final class OpenElement {
        final ElementForm form;
        /** Null for a scalar. */
        final ObjectNode object;
        /** Which of its children came last: the derived schema is a sequence. */
        int reached = -1;

        OpenElement(ElementForm form) {
            this.form = form;
            this.object = form.isObject() ? JsonNodeFactory.instance.objectNode() : null;
        }
    }
}
