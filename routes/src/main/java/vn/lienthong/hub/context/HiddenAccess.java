package vn.lienthong.hub.context;

/** What a law hides from the person whose data it is: all exchanges of one agency with one operation. */
public record HiddenAccess(String agency, String operation) {}
