/**
 * The systems of the providers, simulated from the examples beside each connector: what an example says
 * that the hub sends is what the simulated system waits for, and it answers with what the example says
 * that the hub receives.
 */
package vn.lienthong.simulation.provider;
