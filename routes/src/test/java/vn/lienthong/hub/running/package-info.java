/**
 * The real hub for tests: in this JVM, with a real PostgreSQL, synthetic people and simulated providers around it. A test
 * that takes a {@link vn.lienthong.hub.running.RunningHub} as a parameter gets the one that all tests share.
 */
package vn.lienthong.hub.running;
