/** The load: Hyperfoil sends it, we count what comes back. */
package vn.lienthong.bench.online.load;
