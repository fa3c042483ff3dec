/** The exchange log filled with many records: how much room they take and how fast they are written and found. */
package vn.lienthong.bench.log;
