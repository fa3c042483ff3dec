/** What is delivered to its provider again: which exchanges can be, which are to be, and how far that is. */
package vn.lienthong.hub.exchangelog.redelivery;
