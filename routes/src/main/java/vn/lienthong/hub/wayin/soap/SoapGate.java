package vn.lienthong.hub.wayin.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/** Stands before CXF: serves contracts, and turns away what is no envelope by its method or its content type. */
final class SoapGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Contracts contracts;
    private final transient SoapRefusals refusals;

    SoapGate(Contracts contracts, SoapRefusals refusals) {
        this.contracts = contracts;
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (isContractAsked(request)) {
                serve(contracts.of(request), request, response);
            } else if (!request.getMethod().equals("POST")) {
                throw new HubFault(FaultCode.METHOD_NOT_ALLOWED);
            } else if (!SoapMediaType.isKnown(request.getContentType())) {
                throw new HubFault(
                        FaultCode.MEDIA_TYPE_UNSUPPORTED,
                        "send text/xml for SOAP 1.1 or application/soap+xml for SOAP 1.2, without attachments");
            } else {
                chain.doFilter(request, response);
            }
        } catch (HubFault refusal) {
            refusals.refuse(request, refusal);
        }
    }

    private static boolean isContractAsked(HttpServletRequest request) {
        return request.getMethod().equals("GET") && "wsdl".equalsIgnoreCase(request.getQueryString());
    }

    private static void serve(String contract, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ((Attempt) request.getAttribute(Attempt.ATTRIBUTE)).endsWithoutExchange();
        response.setContentType("text/xml; charset=utf-8");
        response.getOutputStream().write(contract.getBytes(StandardCharsets.UTF_8));
    }
}
