package vn.lienthong.hub.exchangelog;

import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.exchangelog.chain.SealStatement;

/**
 * A statement and its signature, as they are stored.
 *
 * @param text the text that is signed
 */
record Seal(String text, byte[] signature) {

    SealStatement statement() {
        return SealStatement.parse(text);
    }

    /** One line of JSON, without its end. */
    String line() {
        return toJson().toString();
    }

    ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("statement", text)
                .put("signature", Base64.getEncoder().encodeToString(signature));
    }
}
