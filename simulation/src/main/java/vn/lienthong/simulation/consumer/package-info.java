/** The other direction: what the agencies behind the connectors ask of others, and over which way in. */
package vn.lienthong.simulation.consumer;
