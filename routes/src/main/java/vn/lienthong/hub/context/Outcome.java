package vn.lienthong.hub.context;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.fault.HubFault;

/** What became of an exchange. There are three, and no fourth. */
public sealed interface Outcome {

    /**
     * There is an answer. "Not found" and "ill-formed" are answers.
     *
     * @param body the canonical answer, with its property {@code verdict}
     */
    record Answered(Verdict verdict, ObjectNode body) implements Outcome {

        /** The same with the names of its fields and without what they say. */
        Answered withoutValues() {
            ObjectNode names = JsonNodeFactory.instance.objectNode();
            body.fieldNames().forEachRemaining(names::putNull);
            return new Answered(verdict, names);
        }

        /** Shows the verdict and nothing of the answer. */
        @Override
        public String toString() {
            return "Answered[" + verdict + "]";
        }
    }

    /** There is none, and this is why. */
    record Failed(HubFault fault) implements Outcome {}

    /**
     * The provider answers later, in a file; the caller has a receipt.
     *
     * @param answerExpectedBy when the answer should be there
     */
    record Deferred(Instant answerExpectedBy) implements Outcome {}
}
