package vn.lienthong.hub.wayin.rest;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.spine.Permissions;

/**
 * Shows an agency what it may call, right behind the door. No provider is asked and nothing of it is agreed on, so it does not
 * pass the spine; the door records it as any other exchange, with the operation {@link #OPERATION}.
 */
final class ServiceGate extends HttpFilter {
    /** As it is in the exchange log, among what is the hub's own. */
    static final OperationName OPERATION = new OperationName(Caller.HUB, "services");

    private static final long serialVersionUID = 1L;

    private final transient ServiceList services;
    private final transient Permissions permissions;
    private final transient ObjectMapper json;

    ServiceGate(ServiceList services, Permissions permissions, ObjectMapper json) {
        this.services = services;
        this.permissions = permissions;
        this.json = json;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Attempt attempt = (Attempt) request.getAttribute(Attempt.ATTRIBUTE);
        DataExchange asked = DataExchange.of(RestArrival.ofOwn(OPERATION, attempt, request));
        String path = request.getRequestURI().substring(ServiceList.PATH.length());
        DataExchange ended = permissions.answer(asked, allowed -> services.at(path, allowed));
        if (ended.outcome() instanceof Outcome.Answered answered) {
            response.setContentType("application/json");
            response.setHeader(RestWayIn.VERDICT, answered.verdict().name());
            response.getOutputStream().write(json.writeValueAsBytes(answered.body()));
        }
        attempt.endsAs(ended);
    }
}
