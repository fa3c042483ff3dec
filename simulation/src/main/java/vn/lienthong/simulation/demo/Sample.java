package vn.lienthong.simulation.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.simulation.consumer.WayIn;

/**
 * One thing that an agency asks, and the right answer.
 *
 * @param id the caller's request id
 * @param shows what it shows, in a few words
 * @param agency who asks
 * @param operation its full name, {@code population.verify}
 * @param purpose why
 * @param body the request in canonical form
 * @param expected the verdict, or the code of the refusal
 * @param over how it is asked
 */
record Sample(
        String id,
        String shows,
        String agency,
        String operation,
        String purpose,
        ObjectNode body,
        String expected,
        WayIn over) {

    /** One that is asked over REST. */
    Sample(String id, String shows, String agency, String operation, String purpose, ObjectNode body, String expected) {
        this(id, shows, agency, operation, purpose, body, expected, WayIn.REST);
    }

    /** Where it is asked over REST. */
    String path() {
        return "/api/" + connector() + "/v1/" + operation.substring(operation.indexOf('.') + 1);
    }

    /** The same question over another way in, as one of its own. */
    Sample over(WayIn other, String otherId) {
        return new Sample(otherId, shows, agency, operation, purpose, body, expected, other);
    }

    String connector() {
        return operation.substring(0, operation.indexOf('.'));
    }

    /** Shows nothing of the person asked about. */
    @Override
    public String toString() {
        return id;
    }
}
