package vn.lienthong.hub.wayin.soap;

import java.io.StringWriter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.fault.SoapFaultForm;

/** Writes the WSDL 1.1 of an interface: document/literal, one address with a port for each version of SOAP. */
final class Wsdl {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP_HTTP = "http://schemas.xmlsoap.org/soap/http";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final SoapAddress address;
    private final List<Operation> operations;
    private final String location;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final DerivedSchema schema;

    /** @param location the address at which the interface is called */
    Wsdl(SoapAddress address, List<Operation> operations, String location) {
        this.address = address;
        this.operations = operations;
        this.location = location;
        try {
            this.xml = WRITERS.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        this.schema = new DerivedSchema(xml);
    }

    String text() {
        try {
            write();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the WSDL of " + address + " cannot be written", e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument();
        start("definitions", "name", address.connector(), "targetNamespace", address.namespace());
        xml.writeNamespace("wsdl", WSDL);
        xml.writeNamespace("xsd", DerivedSchema.NAMESPACE);
        xml.writeNamespace("tns", address.namespace());
        xml.writeNamespace("hub", SoapFaultForm.HUB);
        for (SoapBinding binding : SoapBinding.values()) {
            xml.writeNamespace(binding.prefix(), binding.namespace());
        }
        types();
        message("Context", "context", "hub:Context");
        message("fault", "fault", "hub:fault");
        for (Operation operation : operations) {
            OperationName name = operation.key().name();
            message(CanonicalNames.requestElement(name), "body", "tns:" + CanonicalNames.requestElement(name));
            message(CanonicalNames.responseElement(name), "body", "tns:" + CanonicalNames.responseElement(name));
        }
        portType();
        for (SoapBinding binding : SoapBinding.values()) {
            binding(binding);
        }
        service();
        xml.writeEndDocument();
    }

    private void types() throws XMLStreamException {
        start("types");
        schema.start("schema", "targetNamespace", address.namespace(), "elementFormDefault", "qualified");
        for (Operation operation : operations) {
            OperationName name = operation.key().name();
            schema.root(CanonicalNames.requestElement(name), operation.request().document());
            schema.root(
                    CanonicalNames.responseElement(name), operation.response().document());
        }
        schema.end();
        schema.start("schema", "targetNamespace", SoapFaultForm.HUB, "elementFormDefault", "qualified");
        schema.root("Context", HubElements.CONTEXT);
        schema.root("fault", HubElements.FAULT);
        schema.end();
        end();
    }

    private void message(String name, String part, String element) throws XMLStreamException {
        start("message", "name", name);
        empty("part", "name", part, "element", element);
        end();
    }

    private void portType() throws XMLStreamException {
        start("portType", "name", address.connector());
        for (Operation operation : operations) {
            OperationName name = operation.key().name();
            start("operation", "name", CanonicalNames.operationElement(name));
            start("documentation");
            xml.writeCharacters(
                    operation.summary().en() + " / " + operation.summary().vi());
            end();
            empty("input", "message", "tns:" + CanonicalNames.requestElement(name));
            empty("output", "message", "tns:" + CanonicalNames.responseElement(name));
            empty("fault", "name", "fault", "message", "tns:fault");
            end();
        }
        end();
    }

    private void binding(SoapBinding binding) throws XMLStreamException {
        start("binding", "name", bindingName(binding), "type", "tns:" + address.connector());
        binding.empty(xml, "binding", "style", "document", "transport", SOAP_HTTP);
        for (Operation operation : operations) {
            start(
                    "operation",
                    "name",
                    CanonicalNames.operationElement(operation.key().name()));
            binding.empty(xml, "operation", "soapAction", "");
            start("input");
            binding.empty(xml, "header", "message", "tns:Context", "part", "context", "use", "literal");
            binding.empty(xml, "body", "use", "literal");
            end();
            start("output");
            binding.empty(xml, "body", "use", "literal");
            end();
            start("fault", "name", "fault");
            binding.empty(xml, "fault", "name", "fault", "use", "literal");
            end();
            end();
        }
        end();
    }

    private void service() throws XMLStreamException {
        start("service", "name", address.connector());
        for (SoapBinding binding : SoapBinding.values()) {
            start("port", "name", bindingName(binding), "binding", "tns:" + bindingName(binding));
            binding.empty(xml, "address", "location", location);
            end();
        }
        end();
    }

    private String bindingName(SoapBinding binding) {
        return address.connector() + "-" + binding.prefix();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement("wsdl", name, WSDL);
        for (int index = 0; index < attributes.length; index += 2) {
            xml.writeAttribute(attributes[index], attributes[index + 1]);
        }
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        start(name, attributes);
        end();
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
