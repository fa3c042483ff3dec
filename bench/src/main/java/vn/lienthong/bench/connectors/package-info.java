/** {@code ./hub bench isolation} and {@code ./hub bench connectors}: what many connectors cost each other, and the hub. */
package vn.lienthong.bench.connectors;
