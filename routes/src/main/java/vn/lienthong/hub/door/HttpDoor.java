package vn.lienthong.hub.door;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;

import vn.lienthong.hub.context.Attempt;
import vn.lienthong.hub.context.DataExchange;
import vn.lienthong.hub.context.Outcome;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.FaultForm;
import vn.lienthong.hub.fault.HubFault;

/**
 * The door for HTTP. Everything under {@code /api}, {@code /soap} and {@code /dancu} passes it: it opens an attempt, refuses a body that is too large,
 * lets the way in answer into a buffer, records the attempt, and only then lets the answer out.
 */
final class HttpDoor implements Filter {
    /** Header of every answer: the hub's id of the exchange. */
    static final String EXCHANGE_ID = "Hub-Exchange-Id";

    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final int CLIENT_ERROR_FROM = 400;
    private static final int SERVER_ERROR_FROM = 500;

    private final Doorkeeper doorkeeper;
    private final int bodyLimit;
    private final Duration timeAllowed;
    private final ApplicationAvailability availability;

    HttpDoor(Doorkeeper doorkeeper, DoorSettings settings, ApplicationAvailability availability) {
        this.doorkeeper = doorkeeper;
        this.bodyLimit = Math.toIntExact(settings.bodyLimit().toBytes());
        this.timeAllowed = settings.timeAllowed();
        this.availability = availability;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        HttpFace face = HttpFace.of(request);
        ReadBody body = ReadBody.of(request, bodyLimit, timeAllowed);
        Attempt attempt = doorkeeper.open(body.bytes());
        HeldResponse held = new HeldResponse(response);
        DataExchange exchange = body.fault() == null
                ? passOn(attempt, request, held, chain, face)
                : doorkeeper.unseen(attempt, face.protocol(), body.fault());
        if (attempt.isNoExchange()) {
            held.copyBodyToResponse();
            return;
        }
        letGo(exchange, held, face);
    }

    /** Answers and records what the container refused before any filter saw it. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpFace face = HttpFace.of(request);
        Attempt attempt = doorkeeper.open(new byte[0]);
        HubFault fault = new HubFault(FaultCode.HTTP_MALFORMED);
        letGo(doorkeeper.unseen(attempt, face.protocol(), fault), new HeldResponse(response), face);
    }

    /** Records an exchange, and only then lets its answer out. */
    private void letGo(DataExchange exchange, HeldResponse held, HttpFace face) throws IOException {
        String id = exchange.arrival().id();
        if (exchange.outcome() instanceof Outcome.Failed failed) {
            write(held, face.faults(), failed.fault(), id);
        }
        try {
            doorkeeper.record(exchange, held.getContentAsByteArray());
        } catch (HubFault unrecorded) {
            LOG.error(
                    "exchange {} is not recorded and not answered: {}",
                    id,
                    unrecorded.getCause() == null
                            ? unrecorded.getMessage()
                            : unrecorded.getCause().getClass().getName());
            write(held, face.faults(), unrecorded, id);
        }
        held.setHeader(EXCHANGE_ID, id);
        held.copyBodyToResponse();
    }

    /** Lets the ways in answer into the buffer. */
    private DataExchange passOn(
            Attempt attempt, HttpServletRequest request, HeldResponse held, FilterChain chain, HttpFace face) {
        request.setAttribute(Attempt.ATTRIBUTE, attempt);
        try {
            chain.doFilter(new ReadRequest(request, attempt.body()), held);
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.error("exchange {} failed with {}", attempt.id(), e.getClass().getName());
            return doorkeeper.unseen(attempt, face.protocol(), new HubFault(FaultCode.INTERNAL));
        }
        DataExchange exchange = attempt.exchange();
        if (exchange == null) {
            return doorkeeper.unseen(attempt, face.protocol(), new HubFault(codeOf(held.getStatus())));
        }
        // An answer that could not be written is none, whatever was found out.
        return exchange.isFailed() || held.getStatus() < CLIENT_ERROR_FROM
                ? exchange
                : exchange.withOutcome(new Outcome.Failed(new HubFault(FaultCode.INTERNAL)));
    }

    /**
     * What kept a request from a way in, by the status with which the container refused it. While the hub starts or stops,
     * its ways in are not there, and the caller has done nothing wrong.
     */
    private FaultCode codeOf(int status) {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return FaultCode.NOT_SERVING;
        }
        return status >= CLIENT_ERROR_FROM && status < SERVER_ERROR_FROM ? FaultCode.URL_REFUSED : FaultCode.INTERNAL;
    }

    private static void write(HeldResponse held, FaultForm form, HubFault fault, String exchangeId) throws IOException {
        held.reset();
        held.setStatus(form.httpStatus(fault.code()));
        held.setContentType(form.mediaType());
        if (fault.retryAfter() != null) {
            long seconds = fault.retryAfter().plusMillis(999).toSeconds();
            held.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        }
        held.getOutputStream().write(form.write(fault, exchangeId));
    }
}
