package vn.lienthong.hub.connector.transport;

import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ResultCode;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Reads from a provider's answer by its code whether there is something, whatever the HTTP status is. */
final class ResultCodeReader {
    private final ResultCode rule;
    private final JsonPointer place;

    private ResultCodeReader(ResultCode rule) {
        this.rule = rule;
        this.place = JsonPointer.compile(
                "/" + rule.field().replace("~", "~0").replace("/", "~1").replace('.', '/'));
    }

    /**
     * The operation's reader; null if its provider has no such code, so that every answer holds something.
     *
     * @throws UnusableFilesException if the rule cannot be used
     */
    static ResultCodeReader of(OperationSource source) {
        ResultCode rule = source.written().resultCode();
        if (rule == null) {
            return null;
        }
        if (!rule.isUsable()) {
            throw new UnusableFilesException(List.of(source.problem(
                    "resultCode",
                    "resultCode needs a field and codes, none of them both found and notFound.",
                    "Write resultCode: {field: result.code, found: [\"00\"], notFound: [\"01\"]}.")));
        }
        return new ResultCodeReader(rule);
    }

    /**
     * @return false if the code says that there is nothing
     * @throws MappingException if there is no code
     * @throws HubFault {@link FaultCode#PROVIDER_FAILED} if the code is none that the connector knows
     */
    boolean hasFound(JsonNode answer) throws MappingException {
        JsonNode code = answer.at(place);
        if (!code.isValueNode() || code.isNull()) {
            throw new MappingException("the provider's answer has no " + rule.field() + " to say how it went");
        }
        if (rule.notFound().contains(code.asText())) {
            return false;
        }
        if (!rule.found().contains(code.asText())) {
            // The code itself is left out: what a provider writes there is not known.
            throw new HubFault(FaultCode.PROVIDER_FAILED, "the provider's " + rule.field() + " tells of an error");
        }
        return true;
    }
}
