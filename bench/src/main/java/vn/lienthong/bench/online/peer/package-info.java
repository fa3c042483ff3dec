/** The bare Camel routes that the hub is held against, each a program of its own. */
package vn.lienthong.bench.online.peer;
