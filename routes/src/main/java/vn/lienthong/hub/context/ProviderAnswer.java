package vn.lienthong.hub.context;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a connector's route brings back: the body of the Camel message at its end.
 *
 * @param body the canonical answer, {@code verdict} included, not yet cut to what is agreed
 * @param subjects whose data it touches
 */
public record ProviderAnswer(Verdict verdict, ObjectNode body, List<Subject> subjects) {
    /** Shows the verdict and nothing of the answer. */
    @Override
    public String toString() {
        return "ProviderAnswer[" + verdict + "]";
    }
}
