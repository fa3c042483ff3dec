/**
 * The population database as somebody else's, filled with synthetic people.
 *
 * <p>Every name is put together from lists of name parts, every number is counted out, every address is
 * made up. A personal number has no check digit and no range that is kept free (Decree 137/2015), so a
 * synthetic number may by chance be somebody's: nothing else about the two will agree.
 */
package vn.lienthong.simulation.population;
