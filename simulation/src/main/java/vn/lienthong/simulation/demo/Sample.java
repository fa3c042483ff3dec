package vn.lienthong.simulation.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
 */
record Sample(
        String id, String shows, String agency, String operation, String purpose, ObjectNode body, String expected) {

    /** Where it is asked over REST. */
    String path() {
        return "/api/" + connector() + "/v1/" + operation.substring(operation.indexOf('.') + 1);
    }

    /** The same question as one of its own. */
    Sample withId(String other) {
        return new Sample(other, shows, agency, operation, purpose, body, expected);
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
