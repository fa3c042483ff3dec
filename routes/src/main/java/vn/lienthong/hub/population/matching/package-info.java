/**
 * Decides whether what an agency says about a person is what the population database says: field by field first, then
 * for the person as a whole.
 *
 * <p>The rule behind everything here: the same person's data, written differently, must match; a different name must
 * never be taken for a match. Where the two pull apart, the second wins.
 *
 * <p>Pure functions of their arguments. They depend on nothing but the JDK and the tables of {@code catalogues/}, neither
 * on the machine's locale nor on its clock, and all types are immutable.
 */
package vn.lienthong.hub.population.matching;
