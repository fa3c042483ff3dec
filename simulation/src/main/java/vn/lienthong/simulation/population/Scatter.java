package vn.lienthong.simulation.population;

/**
 * Numbers that look drawn by lot but never come twice: counting in steps that have no factor in common
 * with a power of ten visits every number once before it begins anew.
 */
final class Scatter {

    private final int digits;
    private final long range;
    private final long step;

    private Scatter(int digits, long range, long step) {
        this.digits = digits;
        this.range = range;
        this.step = step;
    }

    static Scatter ofSixDigits() {
        return new Scatter(6, 1_000_000, 618_033);
    }

    static Scatter ofSevenDigits() {
        return new Scatter(7, 10_000_000, 6_180_339);
    }

    static Scatter ofEightDigits() {
        return new Scatter(8, 100_000_000, 61_803_399);
    }

    static Scatter ofNineDigits() {
        return new Scatter(9, 1_000_000_000, 618_033_989);
    }

    /** The number at a place in the sequence, with leading zeros; another start gives another sequence. */
    String at(long place, long start) {
        if (place >= range) {
            throw new IllegalStateException("More than %d people cannot share these digits".formatted(range));
        }
        String number = Long.toString((start + (place + 1) * step) % range);
        return "0".repeat(digits - number.length()) + number;
    }
}
