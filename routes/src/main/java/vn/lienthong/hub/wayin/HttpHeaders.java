package vn.lienthong.hub.wayin;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import vn.lienthong.hub.context.Credential;

/** What every way in over HTTP reads out of the headers alike: a caller is known before the body is parsed. */
public final class HttpHeaders {
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private HttpHeaders() {}

    public static Credential credential(HttpServletRequest request) {
        String key = request.getHeader("Hub-Key");
        return key == null || key.isBlank() ? new Credential.None() : new Credential.HubKey(key.strip());
    }

    /** A trace that is not well-formed is ignored, as W3C Trace Context wants it: null. */
    public static String traceparent(HttpServletRequest request) {
        String value = request.getHeader("traceparent");
        return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
    }
}
