package vn.lienthong.hub.wayin.wire;

import java.util.Set;

import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.connector.CanonicalSchema;
import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.Outcome.Answered;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** What leaves in the wire format. */
final class WireAnswer {
    private static final Set<String> SAID_OF_A_VERIFICATION = Set.of(
            CanonicalSchema.VERDICT,
            "fullName",
            "dateOfBirth",
            "relativeNumber",
            "relativeName",
            "relativeDateOfBirth");

    private WireAnswer() {}

    /**
     * What of an answer the format can say, so that the record says no more. Whoever is not found, and whoever is no living
     * person with this number, is not in a collection, without a word why.
     */
    static Answered sayable(WireOperation operation, Answered answered) {
        ObjectNode body = answered.body().deepCopy();
        if (operation != WireOperation.LOOK_UP) {
            body.retain(SAID_OF_A_VERIFICATION);
        } else if (answered.verdict() == Verdict.FOUND) {
            body.retain(CitizenElement.FIELDS);
        } else {
            body.retain(CanonicalSchema.VERDICT);
        }
        return new Answered(answered.verdict(), body);
    }

    /**
     * @param sayable what the format can say of the answer
     * @param request the canonical request
     * @return the whole envelope, in UTF-8
     * @throws HubFault if an answer holds what XML cannot bear
     */
    static byte[] write(WireOperation operation, Answered sayable, ObjectNode request) {
        try {
            return operation == WireOperation.LOOK_UP ? citizens(sayable) : existence(new Existence(sayable, request));
        } catch (MappingException e) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new HubFault(FaultCode.INTERNAL, null, e);
        }
    }

    private static byte[] citizens(Answered answered) throws XMLStreamException, MappingException {
        AnswerWriter xml = new AnswerWriter("CongdanCollection");
        if (answered.verdict() == Verdict.FOUND) {
            new CitizenElement(xml).write(answered.body());
        }
        return xml.finished();
    }

    private static byte[] existence(Existence existence) throws XMLStreamException, MappingException {
        AnswerWriter xml = new AnswerWriter("KetQuaXacThuc");
        xml.text("TonTai", Boolean.toString(existence.isConfirmed()));
        return xml.finished();
    }
}
