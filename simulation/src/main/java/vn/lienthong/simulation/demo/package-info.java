/**
 * The demonstration: the real hub as a child process, between a population database with synthetic people
 * and simulated providers, and agencies that ask it things of which the right answer is known.
 */
package vn.lienthong.simulation.demo;
