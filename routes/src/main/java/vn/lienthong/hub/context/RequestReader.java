package vn.lienthong.hub.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.fault.HubFault;

/** Reads the canonical request out of the bytes that came by one way in. */
public interface RequestReader {

    /** The way in whose requests it reads. */
    Protocol protocol();

    /**
     * @param arrival with the bytes that came
     * @param schema of the canonical request
     * @throws HubFault if the bytes cannot be read; whether the request fits its schema is checked later
     */
    ObjectNode read(Arrival arrival, JsonNode schema);
}
