/**
 * The yardstick of the matching engine. Pairs of values are made by rules of their own, which share no code with the
 * engine, and each pair is labelled with what it is.
 */
package vn.lienthong.bench.matching;
