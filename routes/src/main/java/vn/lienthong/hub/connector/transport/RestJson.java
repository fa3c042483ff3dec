package vn.lienthong.hub.connector.transport;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ResponseForm;
import vn.lienthong.hub.connector.mapping.JsonMapping;
import vn.lienthong.hub.connector.mapping.JsonMappings;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.Problems;

/** Bodies of REST systems that speak JSON, mapped by tables or JSLT. */
final class RestJson {
    private final ObjectMapper json;

    RestJson(ObjectMapper json) {
        this.json = json;
    }

    Processor mapRequest(OperationSource source, Problems problems) {
        CallTarget target = problems.attempt(() -> CallTarget.of(source));
        JsonMapping mapping = problems.attempt(() -> JsonMappings.forRequests(
                source.mapping("request.fields.csv"),
                source.mapping("request.jslt"),
                source.operation().request().document()));
        return new HttpRequestProcessor(source.operation().changes(), (message, request) -> {
            target.aim(message, request);
            message.setHeader("Accept", "application/json");
            if (target.hasBody()) {
                message.setHeader(Exchange.CONTENT_TYPE, "application/json");
                message.setBody(json.writeValueAsBytes(mapping == null ? request : mapping.map(request)));
            } else {
                message.setBody(null);
            }
        });
    }

    Processor mapAnswer(OperationSource source, Problems problems) {
        Operation operation = source.operation();
        JsonMapping mapping = problems.attempt(() -> JsonMappings.forAnswers(
                source.mapping("fields.csv"),
                source.mapping("response.jslt"),
                operation.response().document()));
        Integer notFoundStatus = source.written().notFoundStatus();
        ResultCodeReader resultCode = problems.attempt(() -> ResultCodeReader.of(source));
        return new HttpAnswerProcessor(operation, (status, body) -> {
            if (notFoundStatus != null && status == notFoundStatus) {
                return ResponseForm.notFound(json.createObjectNode());
            }
            HttpAnswerProcessor.requireSuccess(status);
            JsonNode answer = parse(body);
            return resultCode == null || resultCode.hasFound(answer)
                    ? ResponseForm.of(operation, mapping.map(answer))
                    : ResponseForm.notFound(json.createObjectNode());
        });
    }

    private JsonNode parse(byte[] body) throws MappingException {
        try {
            JsonNode answer = json.readTree(body);
            if (!answer.isObject()) {
                throw new MappingException("the provider's answer is no JSON object");
            }
            return answer;
        } catch (IOException e) {
            // The parser's message quotes the text, so it is left out.
            throw new MappingException("the provider's answer is no JSON");
        }
    }
}
