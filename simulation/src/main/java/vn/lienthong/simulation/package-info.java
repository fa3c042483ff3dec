/** The demonstration's command line; the parts of the simulation are in the packages below. */
package vn.lienthong.simulation;
