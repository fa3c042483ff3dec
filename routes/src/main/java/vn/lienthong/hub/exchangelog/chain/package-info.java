/**
 * What makes the exchange log tamper-evident: the bytes that a record is hashed from, the chain of hashes, the tree over a
 * stretch of records, and the seal that signs it. {@code docs/exchange-log.md} describes all of it, so that somebody else
 * can verify a log.
 *
 * <p>Depends on nothing but the JDK, and knows nothing of databases.
 */
package vn.lienthong.hub.exchangelog.chain;
