/** What is borrowed from this machine while something runs: folders and ports. */
package vn.lienthong.simulation.machine;
