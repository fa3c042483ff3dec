package vn.lienthong.hub.connector.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.wsdl.Binding;
import javax.wsdl.BindingOperation;
import javax.wsdl.Definition;
import javax.wsdl.Message;
import javax.wsdl.Part;
import javax.wsdl.Port;
import javax.wsdl.Service;
import javax.wsdl.Types;
import javax.wsdl.WSDLException;
import javax.wsdl.extensions.schema.Schema;
import javax.wsdl.extensions.soap.SOAPAddress;
import javax.wsdl.extensions.soap.SOAPBinding;
import javax.wsdl.extensions.soap.SOAPOperation;
import javax.wsdl.factory.WSDLFactory;
import javax.wsdl.xml.WSDLReader;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Reads the operations of a WSDL with a binding of SOAP 1.1, document and literal. Nothing is fetched from elsewhere. */
final class WsdlReader {
    private final Path file;
    private final XmlSchemaCollection schemas = new XmlSchemaCollection();
    private final Map<String, ContractOperation> operations = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private String path;

    private WsdlReader(Path file) {
        this.file = file;
        schemas.setSchemaResolver((namespace, location, base) -> {
            throw new UnusableContractException(
                    "The schema " + location + " is imported: put it into the WSDL's own types.");
        });
    }

    /** @throws UnusableContractException if it is no such contract */
    static Contract read(Path file) {
        return new WsdlReader(file).read();
    }

    private Contract read() {
        Definition definition = definition();
        if (!definition.getImports().isEmpty()) {
            throw new UnusableContractException("The WSDL imports another: put all of it into one file.");
        }
        Types types = definition.getTypes();
        if (types != null) {
            for (Object extension : types.getExtensibilityElements()) {
                if (extension instanceof Schema schema) {
                    schemas.read(schema.getElement());
                }
            }
        }
        path = path(definition);
        for (Object binding : definition.getBindings().values()) {
            bound((Binding) binding);
        }
        String title = definition.getQName() == null
                ? file.getFileName().toString()
                : definition.getQName().getLocalPart();
        return new Contract(title, "soap", null, List.copyOf(operations.values()), leftOut);
    }

    /** What of the address belongs to the call: host and port are settings. */
    private static String path(Definition definition) {
        for (Object service : definition.getServices().values()) {
            for (Object port : ((Service) service).getPorts().values()) {
                for (Object extension : ((Port) port).getExtensibilityElements()) {
                    if (extension instanceof SOAPAddress address
                            && address.getLocationURI().matches("https?://[^/]+/[!-z&&[^{}?#]]*")) {
                        return address.getLocationURI().replaceFirst("https?://[^/]+", "");
                    }
                }
            }
        }
        return "/";
    }

    private Definition definition() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(Files.newInputStream(file));
            WSDLReader reader = WSDLFactory.newInstance().newWSDLReader();
            reader.setFeature("javax.wsdl.verbose", false);
            reader.setFeature("javax.wsdl.importDocuments", false);
            return reader.readWSDL(null, document);
        } catch (IOException | ParserConfigurationException | SAXException | WSDLException e) {
            throw new UnusableContractException("It is no WSDL 1.1: " + e.getMessage());
        }
    }

    private void bound(Binding binding) {
        boolean isSpoken = false;
        for (Object extension : binding.getExtensibilityElements()) {
            isSpoken |= extension instanceof SOAPBinding soap && !"rpc".equals(soap.getStyle());
        }
        for (Object each : binding.getBindingOperations()) {
            BindingOperation operation = (BindingOperation) each;
            if (!isSpoken) {
                leftOut.add(operation.getName() + ": its binding is not SOAP 1.1, document and literal.");
            } else {
                try {
                    ContractOperation found = operation(operation);
                    operations.putIfAbsent(found.name(), found);
                } catch (UnusableContractException e) {
                    leftOut.add(operation.getName() + ": " + e.getMessage());
                }
            }
        }
    }

    private ContractOperation operation(BindingOperation operation) {
        if (operation.getOperation() == null || operation.getOperation().getOutput() == null) {
            throw new UnusableContractException("it has no answer.");
        }
        String action = "";
        for (Object extension : operation.getExtensibilityElements()) {
            if (extension instanceof SOAPOperation soap && soap.getSoapActionURI() != null) {
                action = soap.getSoapActionURI();
            }
        }
        return new ContractOperation(
                CanonicalWords.operation(operation.getName()),
                operation.getName(),
                "POST",
                path,
                action,
                List.of(),
                message(operation.getOperation().getInput().getMessage()),
                message(operation.getOperation().getOutput().getMessage()),
                false);
    }

    private vn.lienthong.hub.connector.contract.Part message(Message message) {
        if (message == null || message.getParts().size() != 1) {
            throw new UnusableContractException("a message of it is not one element.");
        }
        QName name = ((Part) message.getParts().values().iterator().next()).getElementName();
        XmlSchemaElement element = name == null ? null : schemas.getElementByQName(name);
        if (element == null) {
            throw new UnusableContractException("the element of a message is not in the contract.");
        }
        return XmlTypes.root(schemas, element);
    }
}
