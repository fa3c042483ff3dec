package vn.lienthong.bench.online.peer;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.lienthong.bench.online.stage.BodySize;

/**
 * JSON in, SOAP out and back, as it is put together from Camel's parts: the same stylesheets as the hub's by camel-xslt-saxon,
 * the text around them by hand. What the system answers is trusted.
 */
@Component
@Profile("mediation")
final class MediationRoute extends RouteBuilder {
    private static final String CLIENT = "connectionsPerRoute=256&maxTotalConnections=256&bridgeEndpoint=true"
            + "&connectTimeout=1000&responseTimeout=5000&disableStreamCache=true";
    private static final String START =
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>";
    private static final String END = "</soap:Body></soap:Envelope>";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void configure() {
        for (BodySize size : BodySize.values()) {
            RelayXml xml = new RelayXml(size.element());
            String operation = size.operation();
            from("servlet:relay/" + operation + "?httpMethodRestrict=POST&disableStreamCache=true")
                    .process(exchange -> writeXml(exchange.getMessage(), xml))
                    .to(stylesheet(operation, "request"))
                    .process(exchange -> writeEnvelope(exchange.getMessage(), operation))
                    .to("http://{{peer.stub}}?" + CLIENT)
                    .process(exchange -> readEnvelope(exchange.getMessage()))
                    .to(stylesheet(operation, "response"))
                    .process(exchange -> writeJson(exchange.getMessage(), xml));
        }
    }

    private static String stylesheet(String operation, String direction) {
        return "xslt-saxon:file:{{peer.connector}}/mapping/" + operation + "." + direction + ".xslt?output=bytes";
    }

    private void writeXml(Message message, RelayXml xml) throws Exception {
        message.setBody(xml.write(json.readTree(message.getBody(byte[].class))));
    }

    private static void writeEnvelope(Message message, String operation) {
        String text = new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        message.setHeader(Exchange.HTTP_PATH, operation);
        message.setHeader(Exchange.CONTENT_TYPE, "text/xml; charset=utf-8");
        message.setBody((START + text.substring(text.indexOf("?>") + 2) + END).getBytes(StandardCharsets.UTF_8));
    }

    private static void readEnvelope(Message message) {
        String text = new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
        int start = text.indexOf("<soap:Body>") + "<soap:Body>".length();
        message.setBody(text.substring(start, text.lastIndexOf(END)).getBytes(StandardCharsets.UTF_8));
    }

    private void writeJson(Message message, RelayXml xml) throws Exception {
        byte[] answer = json.writeValueAsBytes(xml.read(message.getBody(byte[].class)));
        message.removeHeaders("*");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(answer);
    }
}
