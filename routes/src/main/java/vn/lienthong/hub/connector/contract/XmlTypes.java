package vn.lienthong.hub.connector.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.namespace.QName;

import org.apache.ws.commons.schema.XmlSchemaAll;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaChoice;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaEnumerationFacet;
import org.apache.ws.commons.schema.XmlSchemaObject;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSequence;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeRestriction;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.apache.ws.commons.schema.XmlSchemaUse;

/** The types of XML Schema as parts: sequences, choices, attributes, and extensions of other types. */
final class XmlTypes {
    private static final int MAX_DEPTH = 12;
    private static final Set<String> INTEGERS = Set.of(
            "int",
            "integer",
            "long",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "unsignedInt",
            "unsignedLong",
            "unsignedShort",
            "unsignedByte");
    private static final Set<String> NUMBERS = Set.of("decimal", "float", "double");

    private final XmlSchemaCollection schemas;

    private XmlTypes(XmlSchemaCollection schemas) {
        this.schemas = schemas;
    }

    /** @throws UnusableContractException if it is no element with others in it, or cannot be said canonically */
    static Part root(XmlSchemaCollection schemas, XmlSchemaElement element) {
        Part root = new XmlTypes(schemas).element(element, 0);
        if (!root.isObject()) {
            throw new UnusableContractException("the element " + root.name() + " has no elements in it.");
        }
        return root;
    }

    private Part element(XmlSchemaElement written, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UnusableContractException("its types refer to themselves, or are nested too deep.");
        }
        XmlSchemaElement element = written.isRef() ? written.getRef().getTarget() : written;
        if (element == null) {
            throw new UnusableContractException("it refers to an element that is not in the contract.");
        }
        QName name = element.getWireName();
        XmlSchemaType type = element.getSchemaType() != null
                ? element.getSchemaType()
                : schemas.getTypeByQName(element.getSchemaTypeName());
        Part part = type instanceof XmlSchemaComplexType complex
                ? Part.object(name.getLocalPart(), name.getNamespaceURI(), complex(complex, depth + 1))
                : simple(name.getLocalPart(), name.getNamespaceURI(), (XmlSchemaSimpleType) type);
        if (written.getMaxOccurs() > 1) {
            part = part.several();
        }
        return written.getMinOccurs() == 0 || element.isNillable() ? part.optional() : part;
    }

    private List<Part> complex(XmlSchemaComplexType type, int depth) {
        List<Part> parts = new ArrayList<>();
        if (type.getContentModel() == null) {
            parts.addAll(particle(type.getParticle(), depth));
            type.getAttributes().forEach(attribute -> attribute(attribute, parts));
        } else if (type.getContentModel().getContent() instanceof XmlSchemaComplexContentExtension extension) {
            if (schemas.getTypeByQName(extension.getBaseTypeName()) instanceof XmlSchemaComplexType base
                    && depth <= MAX_DEPTH) {
                parts.addAll(complex(base, depth + 1));
            }
            parts.addAll(particle(extension.getParticle(), depth));
            extension.getAttributes().forEach(attribute -> attribute(attribute, parts));
        } else {
            throw new UnusableContractException("a type of it is neither a sequence nor an extension of one.");
        }
        return CanonicalWords.unique(parts);
    }

    private List<Part> particle(XmlSchemaParticle particle, int depth) {
        List<Part> parts = new ArrayList<>();
        if (particle instanceof XmlSchemaSequence sequence) {
            sequence.getItems().forEach(item -> parts.addAll(particle((XmlSchemaParticle) item, depth)));
        } else if (particle instanceof XmlSchemaAll all) {
            all.getItems().forEach(item -> parts.addAll(particle((XmlSchemaParticle) item, depth)));
        } else if (particle instanceof XmlSchemaChoice choice) {
            choice.getItems()
                    .forEach(item ->
                            particle((XmlSchemaParticle) item, depth).forEach(part -> parts.add(part.optional())));
        } else if (particle instanceof XmlSchemaElement element) {
            parts.add(element(element, depth));
        } else if (particle != null) {
            throw new UnusableContractException("a type of it leaves open what stands in it (xs:any).");
        }
        if (particle != null && !(particle instanceof XmlSchemaElement) && particle.getMaxOccurs() > 1) {
            throw new UnusableContractException("a type of it repeats a group of elements.");
        }
        return parts;
    }

    private void attribute(XmlSchemaObject written, List<Part> parts) {
        if (written instanceof XmlSchemaAttribute attribute && attribute.getName() != null) {
            XmlSchemaType type = attribute.getSchemaType() != null
                    ? attribute.getSchemaType()
                    : schemas.getTypeByQName(attribute.getSchemaTypeName());
            Part part = simple(attribute.getName(), "", (XmlSchemaSimpleType) type);
            parts.add(new Part(
                    part.name(),
                    "",
                    true,
                    part.canonical(),
                    part.type(),
                    part.format(),
                    part.words(),
                    attribute.getUse() == XmlSchemaUse.REQUIRED,
                    false,
                    List.of(),
                    null));
        }
    }

    private Part simple(String name, String namespace, XmlSchemaSimpleType type) {
        List<String> words = new ArrayList<>();
        XmlSchemaSimpleType base = type;
        while (base != null && base.getContent() instanceof XmlSchemaSimpleTypeRestriction restriction) {
            if (words.isEmpty()) {
                restriction.getFacets().stream()
                        .filter(XmlSchemaEnumerationFacet.class::isInstance)
                        .forEach(facet -> words.add(facet.getValue().toString()));
            }
            if (restriction.getBaseTypeName() == null
                    || !(schemas.getTypeByQName(restriction.getBaseTypeName()) instanceof XmlSchemaSimpleType next)
                    || isBuiltIn(base.getQName())) {
                break;
            }
            base = next;
        }
        String word = base == null || base.getName() == null ? "string" : base.getName();
        String kind = INTEGERS.contains(word)
                ? "integer"
                : NUMBERS.contains(word) ? "number" : word.equals("boolean") ? "boolean" : "string";
        List<String> kept = kind.equals("string") ? words : List.of();
        return Part.scalar(name, namespace, kind, word.equals("date") && kept.isEmpty() ? "date" : null, kept);
    }

    private static boolean isBuiltIn(QName name) {
        return name != null && name.getNamespaceURI().equals("http://www.w3.org/2001/XMLSchema");
    }
}
