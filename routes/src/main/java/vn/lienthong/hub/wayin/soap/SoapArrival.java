package vn.lienthong.hub.wayin.soap;

import jakarta.servlet.http.HttpServletRequest;

import vn.lienthong.hub.context.Arrival;
import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.Claims;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.wayin.HttpHeaders;

/** Makes an arrival of an HTTP request to {@code /soap/<connector>/<interface>}. */
final class SoapArrival {
    private SoapArrival() {}

    /** One that is refused before anybody has read its envelope, or because nobody could. */
    static Arrival refused(Attempt attempt, HttpServletRequest request, HubFault refusal) {
        return arrival(attempt, request, null, new Claims(null, null, null, HttpHeaders.traceparent(request)), refusal);
    }

    static Arrival of(
            Attempt attempt,
            HttpServletRequest request,
            ContextBlock context,
            OperationName operation,
            HubFault refusal) {
        String traceparent = HttpHeaders.traceparent(request);
        try {
            return arrival(attempt, request, operation, context.claims(traceparent), refusal);
        } catch (HubFault illFormed) {
            return arrival(attempt, request, operation, new Claims(null, null, null, traceparent), illFormed);
        }
    }

    private static Arrival arrival(
            Attempt attempt, HttpServletRequest request, OperationName operation, Claims claims, HubFault refusal) {
        SoapAddress address = SoapAddress.of(request);
        Arrival arrival = new Arrival(
                attempt.id(),
                attempt.receivedAt(),
                attempt.startedNanos(),
                attempt.timeAllowed(),
                Protocol.SOAP,
                operation,
                address.interfaceVersion(),
                HttpHeaders.credential(request),
                claims,
                attempt.body(),
                refusal);
        return address.fetched() == null ? arrival : arrival.fetching(address.fetched());
    }
}
