package vn.lienthong.hub.wayin.wire;

import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.wayin.HttpHeaders;

/** Makes an arrival of an HTTP request: the sign-in out of its headers, everything else out of its envelope. */
@Component
final class WireArrival {
    /** The one address, below which there is nothing. */
    static final String PATH = "/dancu/v1";

    private static final String INTERFACE = "v1";
    private static final Set<String> MEDIA_TYPES = Set.of("text/xml", "application/xml");

    private final SignInHeaders signIn;

    WireArrival(SignInHeaders signIn) {
        this.signIn = signIn;
    }

    Arrival of(Attempt attempt, HttpServletRequest request) {
        WireRequest read = read(attempt, request);
        Claims claims = read.claims();
        return new Arrival(
                attempt.id(),
                attempt.receivedAt(),
                attempt.startedNanos(),
                attempt.timeAllowed(),
                Protocol.WIRE,
                read.operation() == null ? null : read.operation().operation(),
                INTERFACE,
                signIn.read(request, attempt.body()),
                new Claims(claims.purpose(), claims.officer(), claims.requestId(), HttpHeaders.traceparent(request)),
                attempt.body(),
                read.refusal());
    }

    private static WireRequest read(Attempt attempt, HttpServletRequest request) {
        if (!request.getRequestURI().equals(PATH)) {
            return unread(new HubFault(FaultCode.OPERATION_UNKNOWN));
        }
        if (!request.getMethod().equals("POST")) {
            return unread(new HubFault(FaultCode.METHOD_NOT_ALLOWED));
        }
        if (!MEDIA_TYPES.contains(mediaType(request.getContentType()))) {
            return unread(new HubFault(FaultCode.MEDIA_TYPE_UNSUPPORTED, "send text/xml or application/xml"));
        }
        return WireRequestParser.parse(attempt.body());
    }

    private static WireRequest unread(HubFault refusal) {
        return new WireRequest(null, Claims.NONE, null, refusal);
    }

    private static String mediaType(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
