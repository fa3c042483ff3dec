package vn.lienthong.hub.wayin.rest;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.spine.Permissions;
import vn.lienthong.hub.wayin.HttpHeaders;

/**
 * Shows an agency what it may call, right behind the door. The list holds nobody's data, so it is no exchange, as a WSDL is
 * none; whoever is refused it passes the spine, so that the refusal is recorded as any other.
 */
final class ServiceGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient ServiceList services;
    private final transient Permissions permissions;
    private final transient ProducerTemplate producer;
    private final transient ObjectMapper json;

    ServiceGate(ServiceList services, Permissions permissions, ProducerTemplate producer, ObjectMapper json) {
        this.services = services;
        this.permissions = permissions;
        this.producer = producer;
        this.json = json;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            if (!request.getMethod().equals("GET")) {
                throw new HubFault(FaultCode.METHOD_NOT_ALLOWED);
            }
            String path = request.getRequestURI().substring(ServiceList.PATH.length());
            JsonNode found = services.at(path, permissions.allowed(HttpHeaders.credential(request)));
            attempt(request).endsWithoutExchange();
            response.setContentType("application/json");
            response.getOutputStream().write(json.writeValueAsBytes(found));
        } catch (HubFault refusal) {
            refuse(request, refusal);
        }
    }

    private void refuse(HttpServletRequest request, HubFault refusal) {
        Attempt attempt = attempt(request);
        DataExchange refused = DataExchange.of(RestArrival.refused(attempt, request, refusal));
        Exchange ended = producer.send("direct:hub.spine", camel -> camel.setVariable(DataExchange.VARIABLE, refused));
        attempt.endsAs(ended.getVariable(DataExchange.VARIABLE, DataExchange.class));
    }

    private static Attempt attempt(HttpServletRequest request) {
        return (Attempt) request.getAttribute(Attempt.ATTRIBUTE);
    }
}
