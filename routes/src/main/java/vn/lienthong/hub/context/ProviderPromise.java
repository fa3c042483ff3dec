package vn.lienthong.hub.context;

import java.time.Instant;
import java.util.List;

/**
 * What a connector's route brings back when the provider answers later, in a file: the body of the Camel message at its
 * end, in place of a {@link ProviderAnswer}.
 *
 * @param answerExpectedBy when the answer should be there; then the promise ends
 * @param subjects whose data it touches, as far as the request names them
 */
public record ProviderPromise(Instant answerExpectedBy, List<Subject> subjects) {}
