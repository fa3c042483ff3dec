package vn.lienthong.hub.wayin.wire;

import javax.xml.stream.XMLStreamException;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome.Answered;
import vn.lienthong.hub.context.Verdict;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Writes what leaves in the wire format. */
final class WireAnswer {
    private WireAnswer() {}

    /**
     * @param exchange answered
     * @return the whole envelope, in UTF-8
     * @throws HubFault if an answer holds what XML cannot bear
     */
    static byte[] write(DataExchange exchange, Answered answered) {
        try {
            return switch (WireOperation.of(exchange.operation().name())) {
                case LOOK_UP -> citizens(answered);
                case VERIFY -> existence(new Existence(answered, exchange.request()));
            };
        } catch (MappingException e) {
            throw new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new HubFault(FaultCode.INTERNAL, null, e);
        }
    }

    /** Whoever is not found, and whoever is no living person with this number, is not in it, without a word why. */
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
