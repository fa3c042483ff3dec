package vn.lienthong.bench.online.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.lienthong.bench.online.stage.BodySize;
import vn.lienthong.hub.connector.mapping.CanonicalXml;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.Stylesheet;
import vn.lienthong.hub.connector.mapping.Xml;

/**
 * JSON in, SOAP out and back, through the same stylesheets as the hub and by the same classes for XML: what is left is what
 * the hub does besides.
 */
@Component
@Profile("mediation")
final class MediationRoute extends RouteBuilder {
    private static final String NAMESPACE = "urn:vn:lienthong:mediation:v1";
    private static final String CLIENT = "connectionsPerRoute=256&maxTotalConnections=256&bridgeEndpoint=true"
            + "&connectTimeout=1000&responseTimeout=5000&disableStreamCache=true";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Relay> relays = new ConcurrentHashMap<>();

    @Override
    public void configure() throws IOException {
        Path mapping = Path.of(getContext().resolvePropertyPlaceholders("{{peer.connector}}"));
        for (BodySize size : BodySize.values()) {
            relays.put(size.operation(), new Relay(mapping, size));
        }
        from("servlet:relay?httpMethodRestrict=POST&matchOnUriPrefix=true&disableStreamCache=true")
                .process(this::mapRequest)
                .to("http://{{peer.stub}}?" + CLIENT)
                .process(this::mapAnswer);
    }

    private void mapRequest(Exchange exchange) throws IOException, MappingException {
        Message message = exchange.getMessage();
        String path = message.getHeader(Exchange.HTTP_PATH, String.class);
        String operation = path.substring(path.lastIndexOf('/') + 1);
        byte[] body = relays.get(operation).request((ObjectNode) json.readTree(message.getBody(byte[].class)));
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.HTTP_PATH, operation);
        message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=utf-8");
        message.setBody(body);
        exchange.setProperty("operation", operation);
    }

    private void mapAnswer(Exchange exchange) throws IOException, MappingException {
        Message message = exchange.getMessage();
        JsonNode answer =
                relays.get(exchange.getProperty("operation", String.class)).answer(message.getBody(byte[].class));
        message.removeHeaders("*");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(json.writeValueAsBytes(answer));
    }

    /** The mapping of one operation. */
    private final class Relay {
        private final CanonicalXml requestForm;
        private final CanonicalXml responseForm;
        private final Stylesheet request;
        private final Stylesheet response;

        Relay(Path connector, BodySize size) throws IOException {
            String operation = size.operation();
            requestForm = form(connector, operation, size.element() + "Request", "request");
            responseForm = form(connector, operation, size.element() + "Response", "response");
            request = Stylesheet.read(connector.resolve("mapping/" + operation + ".request.xslt"));
            response = Stylesheet.read(connector.resolve("mapping/" + operation + ".response.xslt"));
        }

        private CanonicalXml form(Path connector, String operation, String root, String direction) throws IOException {
            Path schema = connector.resolve("schema/" + operation + "." + direction + ".json");
            return new CanonicalXml(NAMESPACE, root, json.readTree(schema.toFile()));
        }

        byte[] request(ObjectNode canonical) throws MappingException {
            String body = Stylesheet.serialize(request.transform(requestForm.write(canonical)));
            return ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                            + "</soap:Body></soap:Envelope>")
                    .getBytes(StandardCharsets.UTF_8);
        }

        ObjectNode answer(byte[] envelope) throws MappingException {
            XdmNode body = only(only(only(Xml.parse(envelope))));
            return responseForm.read(response.transform(body));
        }

        private XdmNode only(XdmNode parent) {
            return parent.select(net.sf.saxon.s9api.streams.Steps.child(Predicates.isElement()))
                    .asNode();
        }
    }
}
