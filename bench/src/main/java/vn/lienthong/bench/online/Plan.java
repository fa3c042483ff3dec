package vn.lienthong.bench.online;

import java.time.Duration;

/**
 * How long everything is measured. Contenders take turns, so that what disturbs the machine for a while disturbs all of them.
 *
 * @param people how many are in the table
 * @param connections of the closed load, over each of which one request is under way
 * @param warmUp of each that is asked about people
 * @param mediationWarmUp of each that mediates, at each size
 * @param rounds in which each has a turn
 * @param turn how long a turn lasts
 * @param mediationTurn the same for mediation
 * @param latencyTurn how long a turn of the open load at {@link #STEADY_RATE} lasts
 * @param searchSteps in which saturation is searched for under open load; 0: the closed load's throughput is taken for it
 * @param searchTurn how long each of them lasts
 */
public record Plan(
        int people,
        int connections,
        Duration warmUp,
        Duration mediationWarmUp,
        int rounds,
        Duration turn,
        Duration mediationTurn,
        Duration latencyTurn,
        int searchSteps,
        Duration searchTurn) {
    /** Requests a second at which latency is compared. */
    public static final int STEADY_RATE = 300;

    private static final int MILLION = 1_000_000;
    /** As many as keep both cores busy also for whoever waits for a disk. */
    private static final int CONNECTIONS = 96;

    /** Some sixteen minutes. */
    static Plan thorough() {
        return new Plan(
                MILLION,
                CONNECTIONS,
                Duration.ofSeconds(25),
                Duration.ofSeconds(25),
                3,
                Duration.ofSeconds(6),
                Duration.ofSeconds(4),
                Duration.ofSeconds(8),
                5,
                Duration.ofSeconds(4));
    }

    /** Within three minutes. */
    static Plan quick() {
        return new Plan(
                MILLION,
                CONNECTIONS,
                Duration.ofSeconds(9),
                Duration.ofMillis(1400),
                2,
                Duration.ofMillis(2500),
                Duration.ofMillis(800),
                Duration.ofMillis(1500),
                0,
                Duration.ZERO);
    }

    /** A trial whether all of it works; its figures say nothing. */
    static Plan trial() {
        return new Plan(
                2_000,
                2,
                Duration.ofMillis(300),
                Duration.ofMillis(200),
                1,
                Duration.ofMillis(300),
                Duration.ofMillis(200),
                Duration.ofMillis(500),
                0,
                Duration.ZERO);
    }

    /** What the throughput is taken from, as a sentence. */
    String saturation() {
        return searchSteps > 0
                ? "Saturation: the highest rate of an open load that is borne."
                : "Saturation: a closed load over " + connections + " connections.";
    }
}
