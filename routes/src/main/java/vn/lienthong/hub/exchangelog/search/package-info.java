/** Looking into the exchange log: which records there are, what became of one exchange, and how many there were. */
package vn.lienthong.hub.exchangelog.search;
