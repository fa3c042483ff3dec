/** What is started for a measurement, and what it costs: databases, the hub, its peers, a stub. */
package vn.lienthong.bench.online.stage;
