package vn.lienthong.bench.matching;

/**
 * Two names and what they are to each other.
 *
 * @param kind how the asked name was made
 * @param expectation what must become of it
 */
record Pair(String kind, Expectation expectation, String asked, String held) {}
