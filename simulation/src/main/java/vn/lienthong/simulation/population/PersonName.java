package vn.lienthong.simulation.population;

/**
 * A name, whole and in parts. The parts that a people does not have are null.
 *
 * @param full as it is written
 * @param family the family's or the clan's name
 * @param middle what stands between
 * @param given the person's own name, with the prefix that some peoples put before it
 */
record PersonName(String full, String family, String middle, String given) {}
