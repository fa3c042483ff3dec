package vn.lienthong.hub.wayin.soap;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.XmlTexts;

import static org.assertj.core.api.Assertions.assertThat;

/** Over generated schemas and documents of the profile: JSON becomes XML and JSON again, and nothing is lost. */
class CanonicalXmlPropertyTest {
    private static final String NAMESPACE = "urn:vn:lienthong:generated:v1";
    private static final String ROOT = "generatedRequest";
    private static final int DEPTH = 3;

    /** A schema and a document that fits it. */
    private record Case(ObjectNode schema, JsonNode document) {}

    @Property(tries = 500)
    void jsonToXmlToJsonLosesNothing(@ForAll("objects") Case generated) throws Exception {
        CanonicalXml canonical = new CanonicalXml(NAMESPACE, ROOT, generated.schema());

        String wire = XmlTexts.text(canonical.write((ObjectNode) generated.document()));

        assertThat(XmlTexts.read(canonical, wire)).isEqualTo(generated.document());
    }

    @Property(tries = 200)
    void whatIsWrittenIsValidByTheDerivedSchema(@ForAll("objects") Case generated) throws Exception {
        CanonicalXml canonical = new CanonicalXml(NAMESPACE, ROOT, generated.schema());
        String wire = XmlTexts.text(canonical.write((ObjectNode) generated.document()));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(derived(generated.schema()))))
                .newValidator()
                .validate(new StreamSource(new StringReader(wire)));
    }

    private static String derived(ObjectNode schema) throws Exception {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        DerivedSchema derived = new DerivedSchema(xml);
        xml.writeStartElement("xsd", "schema", DerivedSchema.NAMESPACE);
        xml.writeNamespace("xsd", DerivedSchema.NAMESPACE);
        xml.writeAttribute("targetNamespace", NAMESPACE);
        xml.writeAttribute("elementFormDefault", "qualified");
        derived.root(ROOT, schema);
        xml.writeEndElement();
        xml.flush();
        return text.toString();
    }

    @Provide
    Arbitrary<Case> objects() {
        return objects(DEPTH);
    }

    private static Arbitrary<Case> objects(int depth) {
        Arbitrary<Set<String>> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(8)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5);
        return names.flatMap(chosen -> properties(List.copyOf(chosen), depth));
    }

    /** Each property is there, or absent, or an array of one to three. */
    private static Arbitrary<Case> properties(List<String> names, int depth) {
        Arbitrary<List<Case>> values = values(depth).list().ofSize(names.size());
        Arbitrary<List<Integer>> counts =
                Arbitraries.integers().between(-1, 3).list().ofSize(names.size());
        return Combinators.combine(values, counts).as((chosen, times) -> {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            for (int index = 0; index < names.size(); index++) {
                put(properties, document, names.get(index), chosen.get(index), times.get(index));
            }
            return new Case(schema, document);
        });
    }

    private static void put(ObjectNode properties, ObjectNode document, String name, Case value, int times) {
        if (times <= 0) {
            properties.set(name, value.schema());
            if (times == 0) {
                document.set(name, value.document());
            }
            return;
        }
        properties.putObject(name).put("type", "array").set("items", value.schema());
        ArrayNode items = document.putArray(name);
        for (int item = 0; item < times; item++) {
            items.add(value.document());
        }
    }

    private static Arbitrary<Case> values(int depth) {
        Arbitrary<Case> scalars = Arbitraries.oneOf(
                texts().map(text -> scalar("string", TextNode.valueOf(text))),
                Arbitraries.longs()
                        .map(number -> scalar(
                                "integer",
                                number == number.intValue()
                                        ? IntNode.valueOf(number.intValue())
                                        : LongNode.valueOf(number))),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                        .map(number -> scalar("number", DecimalNode.valueOf(new BigDecimal(number.toString())))),
                Arbitraries.of(true, false).map(truth -> scalar("boolean", BooleanNode.valueOf(truth))));
        return depth == 0 ? scalars : Arbitraries.frequencyOf(Tuple.of(4, scalars), Tuple.of(1, objects(depth - 1)));
    }

    private static Case scalar(String type, JsonNode value) {
        return new Case(JsonNodeFactory.instance.objectNode().put("type", type), value);
    }

    /** Whatever XML can bear: names with marks, white space at the edges, line ends, signs of XML, emoji. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "Nguyễn", "H'Hen Niê", "<a>", "]]>", "&amp;", "\"'", "\r\n", "\r", "\t", "  ", "😀", "\uFFFD"),
                Arbitraries.strings().withCharRange(' ', '\uD7FF').ofMaxLength(5));
        return pieces.list().ofMaxSize(4).map(list -> String.join("", list));
    }
}
