/** {@code ./hub bench online}: how fast the hub answers, beside what it could be replaced by. */
package vn.lienthong.bench.online;
