package vn.lienthong.hub.door;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.context.Protocol;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.ProblemDocument;

/**
 * The door for HTTP. Everything under {@code /api} passes it: it opens an attempt, refuses a body that is too large,
 * lets the way in answer into a buffer, records the attempt, and only then lets the answer out.
 */
final class HttpDoor implements Filter {
    /** Header of every answer: the hub's id of the exchange. */
    static final String EXCHANGE_ID = "Hub-Exchange-Id";

    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final int CLIENT_ERROR_FROM = 400;
    private static final int SERVER_ERROR_FROM = 500;

    private final Doorkeeper doorkeeper;
    private final ObjectMapper json;
    private final int bodyLimit;

    HttpDoor(Doorkeeper doorkeeper, ObjectMapper json, DoorSettings settings) {
        this.doorkeeper = doorkeeper;
        this.json = json;
        this.bodyLimit = Math.toIntExact(settings.bodyLimit().toBytes());
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        ReadBody body = ReadBody.of(request, bodyLimit);
        Attempt attempt = doorkeeper.open(body.bytes());
        HeldResponse held = new HeldResponse(response);
        DataExchange exchange = body.fault() == null
                ? passOn(attempt, request, held, chain)
                : doorkeeper.unseen(attempt, Protocol.REST, body.fault());
        if (attempt.exchange() == null) {
            write(held, ((Outcome.Failed) exchange.outcome()).fault(), attempt.id());
        }
        try {
            doorkeeper.record(exchange, held.getContentAsByteArray());
        } catch (HubFault unrecorded) {
            LOG.error(
                    "exchange {} is not recorded and not answered: {}",
                    attempt.id(),
                    unrecorded.getCause() == null
                            ? unrecorded.getMessage()
                            : unrecorded.getCause().getClass().getName());
            write(held, unrecorded, attempt.id());
        }
        held.setHeader(EXCHANGE_ID, attempt.id());
        held.copyBodyToResponse();
    }

    /** Lets the ways in answer into the buffer. */
    private DataExchange passOn(Attempt attempt, HttpServletRequest request, HeldResponse held, FilterChain chain) {
        request.setAttribute(Attempt.ATTRIBUTE, attempt);
        try {
            chain.doFilter(new ReadRequest(request, attempt.body()), held);
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.error("exchange {} failed with {}", attempt.id(), e.getClass().getName());
            attempt.endsAs(null);
            return doorkeeper.unseen(attempt, Protocol.REST, new HubFault(FaultCode.INTERNAL));
        }
        return attempt.exchange() == null
                ? doorkeeper.unseen(attempt, Protocol.REST, new HubFault(codeOf(held.getStatus())))
                : attempt.exchange();
    }

    /** What kept a request from a way in, by the status with which the container refused it. */
    private static FaultCode codeOf(int status) {
        return status >= CLIENT_ERROR_FROM && status < SERVER_ERROR_FROM ? FaultCode.URL_REFUSED : FaultCode.INTERNAL;
    }

    private void write(HeldResponse held, HubFault fault, String exchangeId) throws IOException {
        held.reset();
        held.setStatus(fault.code().httpStatus());
        held.setContentType(ProblemDocument.MEDIA_TYPE);
        held.getOutputStream().write(json.writeValueAsBytes(ProblemDocument.of(fault, exchangeId)));
    }
}
