package vn.lienthong.hub.wayin.rest;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.RequestReader;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Reads canonical JSON: one object, no key twice, nothing after it, and nothing deep enough to hurt. */
@Component
final class JsonRequestReader implements RequestReader {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 40;

    private final ObjectReader reader = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(JsonNode.class);

    @Override
    public Protocol protocol() {
        return Protocol.REST;
    }

    @Override
    public ObjectNode read(Arrival arrival, JsonNode schema) {
        JsonNode node = parse(arrival.body());
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new HubFault(FaultCode.BODY_MALFORMED, "the body is no JSON object");
    }

    private JsonNode parse(byte[] body) {
        try {
            return reader.readValue(body);
        } catch (IOException e) {
            // The parser's message quotes what came.
            throw new HubFault(FaultCode.BODY_MALFORMED, "the body is no JSON in UTF-8");
        }
    }
}
