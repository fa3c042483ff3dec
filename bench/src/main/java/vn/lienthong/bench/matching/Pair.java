package vn.lienthong.bench.matching;

/**
 * Two values and what they are to each other.
 *
 * @param kind how the asked value was made
 * @param expectation what must become of it
 */
record Pair(Subject subject, String kind, Expectation expectation, String asked, String held) {}
