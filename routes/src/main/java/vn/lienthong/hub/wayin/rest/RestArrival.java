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
        return new RestArrival(request).read(attempt);
    }

    /** A request that is refused whatever its path says. */
    static Arrival refused(Attempt attempt, HttpServletRequest request, HubFault refusal) {
        RestArrival arrival = new RestArrival(request);
        arrival.refusal = refusal;
        return arrival.read(attempt);
    }

    private Arrival read(Attempt attempt) {
        String[] path = pathParts();
        UUID fetched = fetched(path);
        checkMethodAndType(fetched == null ? "POST" : "GET");
        Arrival arrival = new Arrival(
                attempt.id(),
                attempt.receivedAt(),
                attempt.startedNanos(),
                attempt.timeAllowed(),
                Protocol.REST,
                operation(path).orElse(null),
                path.length == PATH_PARTS ? path[1] : null,
                HttpHeaders.credential(request),
                new Claims(
                        claim("Hub-Purpose"),
                        claim("Hub-Officer"),
                        claim("Hub-Request-Id"),
                        HttpHeaders.traceparent(request)),
                attempt.body(),
                refusal);
        return fetched == null ? arrival : arrival.fetching(fetched);
    }

    /** {@code GET /api/exchanges/<id>} asks for a promised answer; null for everything else. */
    private static UUID fetched(String[] path) {
        return path.length == 2 && path[0].equals("exchanges") && path[1].matches(EXCHANGE_ID)
                ? UUID.fromString(path[1])
                : null;
    }

    private void checkMethodAndType(String method) {
        String type = request.getContentType();
        if (!request.getMethod().equals(method)) {
            refuse(FaultCode.METHOD_NOT_ALLOWED, null);
        } else if (type != null && !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            refuse(FaultCode.MEDIA_TYPE_UNSUPPORTED, null);
        }
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
