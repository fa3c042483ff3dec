package vn.lienthong.hub.wayin.soap;

import java.util.ArrayList;
import java.util.List;

import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Takes the one element out of an envelope's body. CXF has made sure before that it is an envelope. */
final class EnvelopeBody {
    private static final String BODY = "Body";

    private EnvelopeBody() {}

    /** @throws HubFault {@link FaultCode#BODY_MALFORMED} if the body does not hold exactly one element */
    static XdmNode of(XdmNode document) {
        List<XdmNode> bodies = elements(elements(document).get(0)).stream()
                .filter(element -> element.getNodeName().getLocalName().equals(BODY))
                .toList();
        if (bodies.size() != 1) {
            throw new HubFault(FaultCode.BODY_MALFORMED, "the envelope does not have one Body");
        }
        List<XdmNode> content = elements(bodies.get(0));
        if (content.size() != 1) {
            throw new HubFault(FaultCode.BODY_MALFORMED, "the Body does not have one element");
        }
        return content.get(0);
    }

    private static List<XdmNode> elements(XdmNode parent) {
        List<XdmNode> elements = new ArrayList<>();
        parent.axisIterator(Axis.CHILD).forEachRemaining(item -> {
            if (item.getNodeKind() == XdmNodeKind.ELEMENT) {
                elements.add(item);
            }
        });
        return elements;
    }
}
