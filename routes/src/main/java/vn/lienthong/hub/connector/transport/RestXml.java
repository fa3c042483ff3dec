package vn.lienthong.hub.connector.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import net.sf.saxon.s9api.XdmNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.connector.mapping.MappingThreads;
import vn.lienthong.hub.connector.mapping.Xml;
import vn.lienthong.hub.context.Problems;

/** Bodies of REST systems that speak XML, mapped by XSLT as over SOAP but without an envelope. */
final class RestXml {
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.US_ASCII);

    private RestXml() {}

    static Processor mapRequest(OperationSource source, MappingThreads threads, Problems problems) {
        CallTarget target = problems.attempt(() -> CallTarget.of(source));
        XmlMapping mapping = target != null && target.hasBody()
                ? problems.attempt(() -> XmlMapping.ofRequests(source, threads))
                : null;
        return new HttpRequestProcessor(source.operation().changes(), (message, request) -> {
            threads.requireUsable();
            target.aim(message, request);
            message.setHeader("Accept", "application/xml");
            if (mapping == null) {
                message.setBody(null);
                return;
            }
            message.setHeader(Exchange.CONTENT_TYPE, "application/xml; charset=utf-8");
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes(DECLARATION);
            mapping.written(request).writeTo(text);
            message.setBody(text.toByteArray());
        });
    }

    static Processor mapAnswer(OperationSource source, MappingThreads threads, Problems problems) {
        XmlMapping mapping = problems.attempt(() -> XmlMapping.ofAnswers(source, threads));
        Integer notFoundStatus = source.written().notFoundStatus();
        ResultCodeReader resultCode = problems.attempt(() -> ResultCodeReader.of(source));
        return new HttpAnswerProcessor(source.operation(), (status, body) -> {
            if (notFoundStatus != null && status == notFoundStatus) {
                return ResponseForm.notFound(JsonNodeFactory.instance.objectNode());
            }
            HttpAnswerProcessor.requireSuccess(status);
            XdmNode answer = Xml.parse(body);
            return resultCode == null || resultCode.hasFound(answer)
                    ? mapping.read(answer)
                    : ResponseForm.notFound(JsonNodeFactory.instance.objectNode());
        });
    }
}
