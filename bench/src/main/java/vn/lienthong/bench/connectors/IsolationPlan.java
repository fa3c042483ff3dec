package vn.lienthong.bench.connectors;

import java.time.Duration;

/**
 * How long isolation is measured.
 *
 * @param warmUp of all twenty
 * @param searchSteps in which saturation is searched for
 * @param searchTurn how long each of them lasts
 * @param rounds in each of which the twentieth provider hangs once and answers once
 * @param turn how long each of these lasts
 */
record IsolationPlan(Duration warmUp, int searchSteps, Duration searchTurn, int rounds, Duration turn) {
    private static final int ROUNDS = 5;

    /** Some six minutes. */
    static IsolationPlan thorough() {
        return new IsolationPlan(Duration.ofSeconds(60), 6, Duration.ofSeconds(5), ROUNDS, Duration.ofSeconds(12));
    }

    /** Within three minutes. */
    static IsolationPlan quick() {
        return new IsolationPlan(Duration.ofSeconds(20), 4, Duration.ofSeconds(3), ROUNDS, Duration.ofSeconds(5));
    }
}
