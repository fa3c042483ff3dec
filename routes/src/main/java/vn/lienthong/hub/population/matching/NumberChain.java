package vn.lienthong.hub.population.matching;

import java.util.Map;
import java.util.Optional;

/**
 * Personal numbers that were cancelled, each with the one that was issued in its place. Whoever asks by a cancelled
 * number is led to the one that is valid now.
 */
public final class NumberChain {

    /** Nobody's number is issued anew that often; what is longer is damage. */
    static final int MOST_STEPS = 16;

    private static final NumberChain EMPTY = new NumberChain(Map.of());

    private final Map<String, String> successors;

    private NumberChain(Map<String, String> successors) {
        this.successors = successors;
    }

    /**
     * Takes the chains of one person or of all of them.
     *
     * @param successors by cancelled number the one that took its place, which may be cancelled itself
     */
    public static NumberChain of(Map<String, String> successors) {
        return new NumberChain(Map.copyOf(successors));
    }

    /** Of a person whose number was never cancelled. */
    public static NumberChain empty() {
        return EMPTY;
    }

    /**
     * The number at the end of a chain; the number itself if it was not cancelled.
     *
     * @return empty if the chain leads in a circle or takes more than 16 steps: then nobody knows
     */
    public Optional<String> currentOf(String number) {
        String current = number;
        for (int steps = 0; steps <= MOST_STEPS; steps++) {
            String successor = successors.get(current);
            if (successor == null) {
                return Optional.of(current);
            }
            current = successor;
        }
        return Optional.empty();
    }

    /** Shows no number, because they are personal data and texts like this end in logs. */
    @Override
    public String toString() {
        return "NumberChain[" + successors.size() + " cancelled]";
    }
}
