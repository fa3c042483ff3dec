package vn.lienthong.simulation.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.XMLConstants;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Whether two elements say the same. Prefixes, comments and the white space around elements and texts do
 * not matter; names, namespaces, attributes, texts and the order of elements do.
 */
final class XmlEquality {

    private XmlEquality() {}

    static boolean same(Element one, Element other) {
        return sameName(one, other)
                && attributes(one).equals(attributes(other))
                && ownText(one).equals(ownText(other))
                && sameChildren(children(one), children(other));
    }

    private static boolean sameChildren(List<Element> ones, List<Element> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!same(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameName(Element one, Element other) {
        return name(one).equals(name(other));
    }

    private static String name(Node node) {
        String namespace = node.getNamespaceURI();
        return "{" + (namespace == null ? "" : namespace) + "}" + node.getLocalName();
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Attr attribute = (Attr) nodes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.put(name(attribute), attribute.getValue());
            }
        }
        return attributes;
    }

    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text piece) {
                text.append(piece.getData());
            }
        }
        return text.toString().strip();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
