package vn.lienthong.connectors;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;

import vn.lienthong.hub.connector.CanonicalNames;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.SoapCall;

import static org.awaitility.Awaitility.await;

/** An operation as a consumer over SOAP sees it, with what goes and comes turned from JSON and into it. */
record SoapFace(RunningHub hub, Operation operation) {

    /** The canonical answer, or the code of the fault as a text. */
    JsonNode ask(ObjectNode request) throws Exception {
        String connector = operation.key().name().connector();
        HubAnswer answer = SoapCall.SOAP_11
                .by(hub, RunningHub.TESTER, connector, SoapCall.SOAP_11.envelope(RunningHub.TESTING, written(request)))
                .send();
        HubAnswer last = isPromise(answer) ? fetched(answer.exchangeId()) : answer;
        return last.status() == 200 ? read(last.text()) : TextNode.valueOf(last.outcome());
    }

    private static boolean isPromise(HubAnswer answer) {
        return answer.text().contains("answerExpectedBy>");
    }

    private HubAnswer fetched(String exchange) {
        return await().atMost(20, TimeUnit.SECONDS)
                .until(
                        () -> hub.request("/soap/exchanges/" + exchange)
                                .header("Hub-Key", hub.keyOf(RunningHub.TESTER))
                                .header("Content-Type", SoapCall.SOAP_11.contentType())
                                .body(SoapCall.SOAP_11.envelope(RunningHub.TESTING, "<fetch/>"))
                                .send(),
                        answer -> !isPromise(answer));
    }

    private String written(ObjectNode request) throws Exception {
        StringWriter text = new StringWriter();
        XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml(
                        CanonicalNames.requestElement(operation.key().name()),
                        operation.request().document())
                .write(request, writer);
        writer.flush();
        return text.toString().replaceFirst("<\\?xml.*?\\?>", "");
    }

    private ObjectNode read(String envelope) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(envelope)));
        Node body = document.getElementsByTagNameNS(SoapCall.SOAP_11.namespace(), "Body")
                .item(0);
        return xml(
                        CanonicalNames.responseElement(operation.key().name()),
                        operation.response().document())
                .read(handler -> send(body.getFirstChild(), handler));
    }

    private static void send(Node element, ContentHandler handler) throws MappingException {
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(element), new SAXResult(handler));
        } catch (TransformerException e) {
            throw new MappingException(e.getMessage());
        }
    }

    private CanonicalXml xml(String root, JsonNode schema) {
        return new CanonicalXml(
                CanonicalNames.namespace(operation.key().name().connector(), operation.interfaceVersion()),
                root,
                schema);
    }
}
