package vn.lienthong.hub.wayin.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.context.RequestReader;

/** Gives the canonical request. What is wrong with it the arrival has said before. */
@Component
final class WireRequestReader implements RequestReader {

    @Override
    public Protocol protocol() {
        return Protocol.WIRE;
    }

    @Override
    public ObjectNode read(Arrival arrival, JsonNode schema) {
        return WireRequestParser.parse(arrival.body()).canonical();
    }
}
