package vn.lienthong.hub.connector.transport;

import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.connector.ProviderFailures;
import vn.lienthong.hub.connector.ResultCode;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Reads from a provider's answer by its code whether there is something, whatever the HTTP status is. */
public final class ResultCodeReader {
    private final ResultCode rule;
    private final JsonPointer place;

    ResultCodeReader(ResultCode rule) {
        this.rule = rule;
        this.place = JsonPointer.compile(
                "/" + rule.field().replace("~", "~0").replace("/", "~1").replace('.', '/'));
    }

    /**
     * The operation's reader; null if its provider has no such code, so that every answer holds something.
     *
     * @throws UnusableFilesException if the rule cannot be used
     */
    public static ResultCodeReader of(OperationSource source) {
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
    public boolean hasFound(JsonNode answer) throws MappingException {
        JsonNode code = answer.at(place);
        return hasFound(code.isValueNode() && !code.isNull() ? code.asText() : null);
    }

    /** The same in XML, where the steps of the field are elements below the root, in whatever namespace. */
    boolean hasFound(XdmNode answer) throws MappingException {
        XdmNode node = element(answer, null);
        for (String step : rule.field().split("\\.")) {
            if (step.startsWith("@")) {
                return hasFound(node == null ? null : node.getAttributeValue(new QName(step.substring(1))));
            }
            node = node == null ? null : element(node, step);
        }
        return hasFound(node == null ? null : node.getStringValue().strip());
    }

    /** @param name null for any */
    private static XdmNode element(XdmNode parent, String name) {
        return parent.select(Steps.child(Predicates.isElement()))
                .filter(node ->
                        name == null || node.getNodeName().getLocalName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private boolean hasFound(String code) throws MappingException {
        if (code == null) {
            throw new MappingException("the provider's answer has no " + rule.field() + " to say how it went");
        }
        if (rule.notFound().contains(code)) {
            return false;
        }
        if (!rule.found().contains(code)) {
            // The code itself is left out: what a provider writes there is not known.
            throw ProviderFailures.refused("the provider's " + rule.field() + " tells of an error");
        }
        return true;
    }
}
