package vn.lienthong.hub.fault;

/**
 * A sentence that people read, in both languages of the hub.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Text(String vi, String en) {}
