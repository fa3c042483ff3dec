package vn.lienthong.hub.wayin.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.wayin.HttpHeaders;

/** Reads who, what, why and which out of an HTTP request: its path and the {@code Hub-…} headers. */
final class RestArrival {
    private static final int PATH_PARTS = 3;
    private static final String EXCHANGE_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final HttpServletRequest request;
    private HubFault refusal;

    private RestArrival(HttpServletRequest request) {
        this.request = request;
    }

    static Arrival of(Attempt attempt, HttpServletRequest request) {
        RestArrival arrival = new RestArrival(request);
        String[] path = arrival.pathParts();
        UUID fetched = fetched(path);
        if (fetched != null) {
            return arrival.checkGet().read(attempt, null, null).fetching(fetched);
        }
        return arrival.checkMethodAndType("POST", null)
                .read(attempt, operation(path).orElse(null), path.length == PATH_PARTS ? path[1] : null);
    }

    /** A question for something of the hub's own, whatever its path says. */
    static Arrival ofOwn(OperationName operation, Attempt attempt, HttpServletRequest request) {
        return new RestArrival(request).checkGet().read(attempt, operation, null);
    }

    private Arrival read(Attempt attempt, OperationName operation, String interfaceVersion) {
        return new Arrival(
                attempt.id(),
                attempt.receivedAt(),
                attempt.startedNanos(),
                attempt.timeAllowed(),
                Protocol.REST,
                operation,
                interfaceVersion,
                HttpHeaders.credential(request),
                new Claims(
                        claim("Hub-Purpose"),
                        claim("Hub-Officer"),
                        claim("Hub-Request-Id"),
                        HttpHeaders.traceparent(request)),
                attempt.body(),
                refusal);
    }

    /** {@code GET /api/exchanges/<id>} asks for a promised answer; null for everything else. */
    private static UUID fetched(String[] path) {
        return path.length == 2 && path[0].equals("exchanges") && path[1].matches(EXCHANGE_ID)
                ? UUID.fromString(path[1])
                : null;
    }

    private RestArrival checkGet() {
        return checkMethodAndType("GET", "at this address it is GET");
    }

    private RestArrival checkMethodAndType(String method, String detail) {
        String type = request.getContentType();
        if (!request.getMethod().equals(method)) {
            refuse(FaultCode.METHOD_NOT_ALLOWED, detail);
        } else if (type != null && !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            refuse(FaultCode.MEDIA_TYPE_UNSUPPORTED, null);
        }
        return this;
    }

    private String[] pathParts() {
        String path = request.getPathInfo();
        return path == null || path.isEmpty()
                ? new String[0]
                : path.substring(1).split("/", -1);
    }

    private static Optional<OperationName> operation(String[] path) {
        return path.length == PATH_PARTS ? OperationName.parse(path[0] + "." + path[2]) : Optional.empty();
    }

    private String claim(String header) {
        String value = request.getHeader(header);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!Claims.isWellFormed(value.strip())) {
            refuse(FaultCode.HEADER_ILL_FORMED, "the header " + header);
            return null;
        }
        return value.strip();
    }

    private void refuse(FaultCode code, String detail) {
        if (refusal == null) {
            refusal = new HubFault(code, detail);
        }
    }
}
